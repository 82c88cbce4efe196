import { defineCommand } from "../../command-line/command.ts";
import { debugOption } from "../../command-line/groups/connection.ts";

export const completionCommand = defineCommand({
  summary: "Print the script that makes a shell complete commands, options and their values",
  usage: "<shell>",
  operand: { value: "<shell>", words: ["bash", "zsh", "fish"], help: "bash, zsh or fish" },
  options: { debug: { ...debugOption.debug, group: "Options" } },
  notes: [
    "Let the shell read it at its start: in ~/.bashrc or ~/.zshrc as below, for fish in ~/.config/fish/completions/amplify-jobs.fish.",
  ],
  examples: ["completion bash", "completion zsh", "completion fish"],
  run: async ({ operand }, terminal) => (await import("./completion.ts")).completion(operand, terminal),
});
