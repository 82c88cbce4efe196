import { expect, it } from "vitest";
import { resumeCommand } from "./resume-command.ts";

it("repeats the options that were given, with the new token in place of the old one", () => {
  const options = { "app-id": undefined, "max-items": 3, "starting-token": "old" };
  expect(resumeCommand("amplify-jobs", "list", options, { option: "starting-token", value: "new=" })).toBe(
    "amplify-jobs list --max-items 3 --starting-token new=",
  );
});

it("quotes what a shell would take apart", () => {
  expect(
    resumeCommand(
      "amplify-jobs",
      "list",
      { "branch-name": "it's $HOME; rm" },
      { option: "starting-token", value: "t" },
    ),
  ).toBe(String.raw`amplify-jobs list --branch-name 'it'\''s $HOME; rm' --starting-token t`);
});

it("escapes what a terminal would act on", () => {
  expect(
    resumeCommand(
      "amplify-jobs",
      "list",
      { "branch-name": "a\u001b[31m'\n\u202e" },
      { option: "starting-token", value: "t" },
    ),
  ).toBe(String.raw`amplify-jobs list --branch-name $'a\u001b[31m\'\u000a\u202e' --starting-token t`);
});
