import type { z } from "zod";
import type * as schemas from "./schemas.ts";

/** What there is to say about an option: in the help, in completion and in corrections. */
export interface OptionText {
  /** What stands for its value in the help; a flag has none. */
  readonly value?: string;
  readonly help: string;
  /** The heading it stands under in the help. */
  readonly group: string;
  /** All values it takes, where they can be listed; also a comma-separated list of them. */
  readonly words?: readonly string[];
}

/** One option of a command, and how it is read. */
interface Option extends OptionText {
  /** The environment variable that is read where the option is not given. */
  readonly env?: string;
  /** Reads the text of a value; `true` is the value of a flag. Called only when a command line is read. */
  readonly schema: (from: typeof schemas) => z.ZodType;
}

/** The options of a command by name, in the order of the help. */
export type OptionTable = Readonly<Record<string, Option>>;

/** What is read by a table. */
export type OptionsOf<Table extends OptionTable> = {
  readonly [Name in keyof Table]: z.output<ReturnType<Table[Name]["schema"]>> | undefined;
};

/** The one word of a command that is no option. */
export interface Operand {
  /** What stands for it in the help. */
  readonly value: string;
  readonly help: string;
  /** All it may be, where they can be listed. */
  readonly words?: readonly string[];
  /** Whether it is the name of a file. */
  readonly isFile?: boolean;
}

/** What there is to say about a command without running it. */
export interface CommandDescription<
  Table extends Readonly<Record<string, OptionText>> = Readonly<Record<string, OptionText>>,
> {
  readonly summary: string;
  /** What comes behind the name of the command. */
  readonly usage: string;
  readonly operand?: Operand;
  readonly options: Table;
  /** Paragraphs below the options. */
  readonly notes?: readonly string[];
  /** Arguments behind the name of the program. */
  readonly examples: readonly string[];
}
