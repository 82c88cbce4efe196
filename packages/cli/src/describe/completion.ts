import type { CommandDescription, OptionTable } from "../options/option.ts";

export const completionDescription = {
  summary: "Print the script that makes a shell complete commands, options and their values",
  usage: "<shell>",
  operand: { value: "<shell>", words: ["bash", "zsh", "fish"], help: "bash, zsh or fish" },
  options: {},
  notes: [
    "Let the shell read it at its start: in ~/.bashrc or ~/.zshrc as below, for fish in ~/.config/fish/completions/amplify-jobs.fish.",
  ],
  examples: ["completion bash", "completion zsh", "completion fish"],
} satisfies CommandDescription<OptionTable>;
