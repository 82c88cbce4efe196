import { expect, it } from "vitest";
import { goOnCommand } from "./go-on-command.ts";

it("repeats the command line with the new token in place of the old one", () => {
  const argv = ["list", "--starting-token", "old", "--max-items", "3", "--starting-token=older"];
  expect(goOnCommand("amplify-jobs", argv, "new=")).toBe(
    "amplify-jobs list --max-items 3 --starting-token new=",
  );
});

it("quotes what a shell would take apart", () => {
  expect(goOnCommand("amplify-jobs", ["list", "--branch-name", "it's $HOME; rm"], "t")).toBe(
    String.raw`amplify-jobs list --branch-name 'it'\''s $HOME; rm' --starting-token t`,
  );
});
