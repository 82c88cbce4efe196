import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { bareEnvironment } from "../support/start-process.ts";
import { root } from "../support/workspace.ts";

/** A script that completes `amplify-jobs list --sta`, by shell. */
const scripts = {
  bash: `source <(amplify-jobs completion bash)
COMP_LINE="amplify-jobs list --sta"; COMP_POINT=\${#COMP_LINE}; COMP_WORDS=(amplify-jobs list --sta); COMP_CWORD=2
_amplify-jobs_completion; printf '%s\n' "\${COMPREPLY[@]}"`,
  zsh: `autoload -U compinit; compinit -u -D; source <(amplify-jobs completion zsh)
_describe() { print -l -- $reply }
BUFFER="amplify-jobs list --sta"; CURSOR=\${#BUFFER}; words=(amplify-jobs list --sta); CURRENT=3; _amplify-jobs_completion`,
  fish: `amplify-jobs completion fish | source; complete -C "amplify-jobs list --sta"`,
} as const;

describe.each(Object.entries(scripts))("the completion script in a real %s", (shell, script) => {
  const missing = spawnSync(shell, ["--version"]).error !== undefined;
  if (missing) console.warn(`NOTICE: no \`${shell}\` is installed, so its test is skipped.`);

  function completed(text: string): string {
    const folder = mkdtempSync(join(tmpdir(), "bin-"));
    symlinkSync(`${root}packages/cli/bin/amplify-jobs.cjs`, join(folder, "amplify-jobs"));
    const env = { ...bareEnvironment(), PATH: `${folder}:${process.env["PATH"]}` };
    return execFileSync(shell, [shell === "zsh" ? "-fc" : "-c", text], {
      env,
      cwd: folder,
      encoding: "utf8",
      // Where nobody types, fish complains that it has no cursor.
      stdio: ["ignore", "pipe", "ignore"],
    });
  }

  it.skipIf(missing)("offers options", () => {
    expect(completed(script)).toContain("--status");
  });

  it.skipIf(missing)("offers the names of branches, and none of files", () => {
    const line = "amplify-jobs list --adapter fake --branch-name";
    const named = script
      .replaceAll("amplify-jobs list --sta)", `${line} "")`)
      .replaceAll("amplify-jobs list --sta", `${line} `)
      .replace("COMP_CWORD=2", "COMP_CWORD=5")
      .replace("CURRENT=3", "CURRENT=6");
    const shown = completed(named);
    expect(shown).toContain("feature/checkout-redesign");
    expect(shown).not.toContain("COMPREPLY");
    if (shell === "bash") expect(completed("amplify-jobs completion bash")).not.toContain("-o default");
  });

  it.skipIf(missing)("runs no command that stands in the line", () => {
    const evil = script.replaceAll('"amplify-jobs list', String.raw`"amplify-jobs list \$(touch ran)`);
    expect(completed(`${evil}; test -e ran && echo it ran; true`)).not.toContain("it ran");
  });
});
