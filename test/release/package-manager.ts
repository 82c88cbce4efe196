export interface PackageManager {
  readonly name: string;
  /** The npm package that holds it; npm itself is there with Node. */
  readonly tool?: readonly [spec: string];
  /** Files that make it ask the registry on this machine for `@jobs/*`, and the usual one for all others. */
  readonly settings: (registries: {
    readonly ours: string;
    readonly usual: string;
  }) => Record<string, string>;
  readonly install: readonly string[];
  /** Runs a program of an installed package. */
  readonly run: readonly string[];
  /** Runs a file. */
  readonly runtime: readonly string[];
}

const npmrc = ({ ours }: { readonly ours: string }) => ({ ".npmrc": `@jobs:registry=${ours}\n` });

export const npm: PackageManager = {
  name: "npm",
  settings: npmrc,
  install: ["npm", "install", "--no-audit", "--no-fund"],
  run: ["npx", "--no-install"],
  runtime: ["node"],
};

export const pnpm: PackageManager = {
  name: "pnpm 12",
  tool: ["pnpm@12.21.0"],
  // It takes no version of its first day otherwise.
  settings: (registries) => ({
    ...npmrc(registries),
    "pnpm-workspace.yaml": 'minimumReleaseAgeExclude: ["@jobs/*"]\n',
  }),
  install: ["pnpm", "install", "--no-frozen-lockfile"],
  run: ["pnpm", "exec"],
  runtime: ["node"],
};

export const yarn1: PackageManager = {
  name: "yarn 1",
  tool: ["yarn@1.22.22"],
  settings: npmrc,
  install: ["yarn", "install", "--non-interactive"],
  run: ["yarn", "--silent", "run"],
  runtime: ["node"],
};

/** With Plug'n'Play, its default: no node_modules, and nothing resolves that is not declared. */
export const yarn4: PackageManager = {
  name: "yarn 4 (Plug'n'Play)",
  tool: ["@yarnpkg/cli-dist@4.18.1"],
  settings: ({ ours, usual }) => ({
    ".yarnrc.yml": [
      `npmRegistryServer: "${usual}"`,
      `npmScopes: { jobs: { npmRegistryServer: "${ours}" } }`,
      'unsafeHttpWhitelist: ["127.0.0.1"]',
      'npmPreapprovedPackages: ["@jobs/*"]',
      "enableTelemetry: false",
      "",
    ].join("\n"),
  }),
  install: ["yarn", "install", "--no-immutable"],
  run: ["yarn", "run"],
  runtime: ["yarn", "node"],
};

export const bun: PackageManager = {
  name: "bun",
  tool: ["bun@1.4.5"],
  settings: npmrc,
  install: ["bun", "install"],
  run: ["bun", "run", "--bun"],
  runtime: ["bun"],
};
