import { defineConfig } from "vitest/config";

// Tests and what they import of ours are read from src, never from dist; what others publish is read as Node reads it
// (without "module", which some fill with files for bundlers only).
const conditions = ["@jobs/source", "node", "development|production"];

const tests = ["packages/*/src/**", "apps/*/src/**", "bench/src/**", "test/**"];

/** They put other modules in the place of some, which only works while nobody has loaded those: each runs with modules of its own. */
const replacing = [
  "packages/amplify-adapter/src/connection/open-way.test.ts",
  "packages/amplify-adapter/src/wait-to-retry.test.ts",
  "packages/aws-paginator/src/published-models.test.ts",
];

export default defineConfig({
  ssr: { resolve: { conditions } },
  test: {
    // Half of the tests wait for processes and connections: one worker a core is not too many.
    maxWorkers: "100%",
    // Many tests wait for processes and servers; none is worth a line of its own for that.
    slowTestThreshold: 60_000,
    // Only what hangs should fail for its time, also on a busy machine.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: tests.map((folder) => `${folder}/*.test.ts`),
          exclude: ["**/*.deep.test.ts", "**/node_modules/**", ...replacing],
          // To load the same modules again for each file would take more time than the tests.
          isolate: false,
        },
      },
      {
        extends: true,
        test: { name: "unit-replacing", include: replacing },
      },
      {
        extends: true,
        // In a realm that is not the one of Node, as many people's tests are.
        test: {
          name: "unit-realm",
          pool: "vmThreads",
          include: ["packages/fake-adapter/src/conformance.test.ts"],
        },
      },
      {
        extends: true,
        // The same for the adapter, which loads the whole SDK once more for it.
        test: {
          name: "deep-realm",
          pool: "vmThreads",
          include: ["test/integration/amplify-conformance.test.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "deep",
          // Properties are in both tiers; here they are given many more runs.
          include: tests.flatMap((folder) => [`${folder}/*.deep.test.ts`, `${folder}/properties.test.ts`]),
          exclude: ["**/node_modules/**"],
          env: { PROPERTY_RUNS: "10000" },
          // Some take two minutes on a quiet machine.
          testTimeout: 3_600_000,
          hookTimeout: 3_600_000,
        },
      },
    ],
  },
});
