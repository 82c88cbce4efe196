import { createWorld } from "@jobs/fake-adapter";
import { beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { listen } from "../__fixtures__/listen.ts";
import { openLocalAmplify } from "../__fixtures__/local-amplify.ts";
import { printed } from "../__fixtures__/terminal.ts";

/** What a shell is offered for a line with the cursor at its end. */
async function offered(line: string, SHELL = "bash"): Promise<string[]> {
  const env = { COMP_LINE: line, COMP_POINT: String(line.length), COMP_CWORD: "1", SHELL };
  const { status, out, err } = await printed(["completion-server", "--", ...line.split(" ")], undefined, {
    env,
  });
  expect([status, err]).toEqual([0, ""]);
  return out.split("\n").slice(0, -1);
}

beforeEach(() => void vi.stubEnv("AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED", "true"));

describe("completion", () => {
  it.each([
    ["amplify-jobs l", ["list", "logs"]],
    ["amplify-jobs list --sta", ["--status", "--starting-token"]],
    ["amplify-jobs list --latest --lat", []],
    ["amplify-jobs list --status F", ["FAILED"]],
    ["amplify-jobs list --status FAILED,CANC", ["FAILED,CANCELLING", "FAILED,CANCELLED"]],
    ["amplify-jobs list --output ", ["table", "json", "ndjson", "csv", "tsv", "yaml", "text"]],
    ["amplify-jobs list --status f", ["failed"]],
    ["amplify-jobs list --status failed,canc", ["failed,cancelling", "failed,cancelled"]],
    ["amplify-jobs list -o y", ["yaml"]],
    ["amplify-jobs list --limit ", []],
    ["amplify-jobs serve --world ", ["__tabtab_complete_files__"]],
    ["amplify-jobs list --adapter fake --branch-name d", ["develop"]],
    [
      "amplify-jobs list --adapter fake --app-id d3lab5t6v1rj --branch-name ",
      ["main", "experiments", "pr-42", "idle"],
    ],
    ["amplify-jobs wait --adapter fake --app-id d2", ["d2docs7m3n9pw"]],
    // What was typed so far cannot be read, and no region is known: nothing is said of that.
    ["amplify-jobs list --adapter fakr --branch-name ", []],
    ["amplify-jobs list --app-id d1 --profile nosuch --branch-name ", []],
    ["amplify-jobs completion ", ["bash", "zsh", "fish"]],
    ["amplify-jobs help br", ["branches"]],
    // A word that is short for an option may be left out: what can be listed is offered.
    ["amplify-jobs wait 1205 --ti", ["--timeout"]],
    ["amplify-jobs nosuch --", []],
    ["amplify-jobs __proto__ --", []],
    ["amplify-jobs export jobs.csv --output ", ["ndjson", "csv", "tsv"]],
    ["amplify-jobs export jobs.csv --re", ["--restart", "--region"]],
  ])("of %j offers %j", async (line, words) => {
    expect(await offered(line)).toEqual(words);
  });

  it("asks the service for branches, and offers none that a shell would run", async () => {
    const named = ["main", "feature/login", "$(touch ran)", "a;b", "`id`", "two words"];
    const world = createWorld({
      apps: [{ app: { appId: "dabc" }, branches: named.map((branchName) => ({ branch: { branchName } })) }],
    });
    const { server } = await openLocalAmplify({}, world);
    const line = `amplify-jobs list --app-id dabc --region us-east-1 --endpoint-url ${server.url} --branch-name `;
    expect(await offered(line)).toEqual(["main", "feature/login"]);
  });

  it("gives up soon, and says nothing, when the service does not answer or refuses", async () => {
    vi.stubEnv("AWS_ACCESS_KEY_ID", "AKIDEXAMPLE");
    vi.stubEnv("AWS_SECRET_ACCESS_KEY", "canary-secret");
    onTestFinished(() => void vi.unstubAllEnvs());
    let asked = 0;
    for (const status of [undefined, 403]) {
      const options = await listen((_request, response) => {
        asked += 1;
        if (status !== undefined) response.writeHead(status).end(`{"message": "canary"}`);
      });
      expect(await offered(`amplify-jobs list ${options.join(" ")} --branch-name `)).toEqual([]);
    }
    expect(asked).toBe(2);
  });

  it("offers every command, and tells zsh and fish what each is for", async () => {
    expect(await offered("amplify-jobs ")).toEqual(
      expect.arrayContaining(["list", "branches", "apps", "serve"]),
    );
    expect(await offered("amplify-jobs li", "/usr/bin/zsh")).toEqual([
      "list:List the jobs of a branch, newest first",
    ]);
    expect(await offered("amplify-jobs li", "fish")).toEqual([
      "list\tList the jobs of a branch, newest first",
    ]);
  });

  it("offers options where a word may stand that nobody can list", async () => {
    expect(await offered("amplify-jobs wait ")).toEqual(expect.arrayContaining(["--job-id", "--next"]));
  });

  it("prints no script for fish that evaluates the line that is being typed", async () => {
    const { out } = await printed(["completion", "fish"]);
    expect(out).toContain("(env COMP_CWORD");
    expect(out).not.toContain("eval");
  });

  it("prints a script for bash, zsh and fish, and knows no other shell", async () => {
    for (const shell of ["bash", "zsh", "fish"])
      expect((await printed(["completion", shell])).out).toContain("amplify-jobs completion-server -- ");
    for (const [argv, says] of [
      [["completion"], "<shell> is missing: one of bash, zsh, fish"],
      [["completion", "fisch"], 'expected bash, zsh, fish, got "fisch"; did you mean fish?'],
      [["completion", "bash", "zsh"], 'unexpected argument "zsh"'],
    ] as const)
      expect(await printed(argv)).toEqual({ status: 252, out: "", err: `amplify-jobs: ${says}\n` });
  });
});
