import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  CompilerState,
  Extractor,
  ExtractorConfig,
  ExtractorLogLevel,
  type IExtractorMessagesConfig,
} from "@microsoft/api-extractor";
import { packages, root } from "./workspace.ts";

/** The types of one entry point of a package. For `@jobs/contract/conformance`, the name is `contract.conformance`. */
export interface EntryPoint {
  readonly name: string;
  readonly folder: string;
  readonly types: string;
}

/** All entry points with types in the packages' manifests. */
export function entryPoints(): EntryPoint[] {
  return packages().flatMap(({ folder, manifest }) =>
    Object.entries(manifest.exports).flatMap(([path, target]) => {
      if (typeof target !== "object" || target === null || !("types" in target)) return [];
      const name = `${manifest.name}${path.slice(1)}`.replace("@jobs/", "").replaceAll("/", ".");
      return [{ name, folder: root + folder, types: join(root, folder, String(target.types)) }];
    }),
  );
}

const silent = { default: { logLevel: ExtractorLogLevel.None } };
const messages: IExtractorMessagesConfig = {
  compilerMessageReporting: { default: { logLevel: ExtractorLogLevel.Error } },
  extractorMessageReporting: silent,
  tsdocMessageReporting: silent,
};

/** The report of each entry point: every exported name with its type, and the types that these are made of. Reads `dist`. */
export function apiReports(entries: readonly EntryPoint[]): Map<string, string> {
  const temporary = mkdtempSync(join(tmpdir(), "api-"));
  const configs = entries.map((entry) => ({ entry, config: configOf(entry, temporary) }));
  const additionalEntryPoints = entries.map(({ types }) => types);
  const [first] = configs;
  try {
    const compilerState = first && CompilerState.create(first.config, { additionalEntryPoints });
    return new Map(
      configs.map(({ entry, config }) => {
        const messageCallback = (message: { handled: boolean; logLevel: string; text: string }) => {
          if (message.logLevel === "error") throw new Error(message.text);
          message.handled = true;
        };
        Extractor.invoke(config, {
          ...(compilerState && { compilerState }),
          localBuild: true,
          messageCallback,
        });
        return [entry.name, page(entry.name, readFileSync(config.untrimmedFilePath, "utf8"))];
      }),
    );
  } finally {
    rmSync(temporary, { recursive: true });
  }
}

function page(name: string, code: string): string {
  const [owner, ...path] = name.split(".");
  const declarations = code.replaceAll(/^export \{ \}\n/gm, "").trim();
  return `# ${["@jobs", owner, ...path].join("/")}

All that it exports, and the types that these are made of. \`pnpm api\` writes this page.

\`\`\`ts
${declarations}
\`\`\`
`;
}

function configOf({ name, folder, types }: EntryPoint, folderOfReports: string): ExtractorConfig {
  const compilerOptions = {
    module: "nodenext",
    lib: ["es2023", "es2024.string", "dom"],
    types: ["node"],
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: true,
  };
  return ExtractorConfig.prepare({
    packageJsonFullPath: `${folder}/package.json`,
    configObjectFullPath: undefined,
    configObject: {
      projectFolder: folder,
      mainEntryPointFilePath: types,
      compiler: { overrideTsconfig: { compilerOptions, files: [types] } },
      // API reports leave out the comments.
      apiReport: { enabled: false },
      docModel: { enabled: false },
      dtsRollup: { enabled: true, untrimmedFilePath: join(folderOfReports, `${name}.d.ts`) },
      tsdocMetadata: { enabled: false },
      newlineKind: "lf",
      messages,
    },
  });
}
