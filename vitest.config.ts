import { defineConfig } from "vitest/config";

// Tests and what they import are read from src, never from dist.
const conditions = ["@jobs/source", "module", "node", "development|production"];

const tests = ["packages/*/src/**", "apps/*/src/**", "bench/src/**", "test/**"];

export default defineConfig({
  ssr: { resolve: { conditions } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: tests.map((folder) => `${folder}/*.test.ts`),
          exclude: ["**/*.deep.test.ts", "**/node_modules/**"],
        },
      },
      {
        extends: true,
        test: {
          name: "deep",
          include: tests.map((folder) => `${folder}/*.deep.test.ts`),
          exclude: ["**/node_modules/**"],
          testTimeout: 600_000,
        },
      },
    ],
  },
});
