import type { Terminal } from "../terminal/terminal.ts";
import type { OptionsOf, OptionTable } from "./option.ts";

/** The one word of a command that is no option. It must be given, unless it is short for one. */
export interface Operand {
  /** What stands for it in the help. */
  readonly value: string;
  readonly help: string;
  /** All it may be, where they can be listed. */
  readonly words?: readonly string[];
  /** Whether it is the name of a file. */
  readonly isFile?: boolean;
  /** The option that it is short for. What is read is found there, by the schema and with the conflicts of the option. */
  readonly shortFor?: string;
}

/** Options as they were typed, by name: the text of a value, `true` for a flag. */
export type Given = Readonly<Record<string, string | true | undefined>>;

/** What a command line says: its options as they are meant, and as they were typed. */
export interface CommandLine<Options> {
  readonly options: Options;
  /** Without what came from the environment. */
  readonly given: Given;
  /** The word that is no option; empty for a command that takes none, or where it is short for an option. */
  readonly operand: string;
}

/** A command: what there is to say about it, and what it does. */
export interface Command<Table extends OptionTable = OptionTable> {
  /** What it does, for its own help. */
  readonly summary: string;
  /** What comes behind the name of the command. */
  readonly usage: string;
  readonly operand?: Operand;
  readonly options: Table;
  /** Paragraphs below the options. */
  readonly notes?: readonly string[];
  /** Arguments behind the name of the program. */
  readonly examples: readonly string[];
  /** Gives the exit status. Whatever it needs to run it loads itself: help and completion, which never run it, do not wait for that. */
  run(line: CommandLine<OptionsOf<Table>>, terminal: Terminal): Promise<number>;
}

/** Lets `run` take its options as the table says. */
export function defineCommand<Table extends OptionTable>(command: Command<Table>): Command {
  return command;
}

/** Every command by name, in the order of the help. */
export type CommandTable = Readonly<Record<string, CommandEntry>>;

export interface CommandEntry {
  /** What it does, for the list of commands. */
  readonly summary: string;
  load(): Promise<Command>;
}

/** The command of this name, and none of the names that every object has. */
export function findCommand(commands: CommandTable, name: string): CommandEntry | undefined {
  return Object.hasOwn(commands, name) ? commands[name] : undefined;
}
