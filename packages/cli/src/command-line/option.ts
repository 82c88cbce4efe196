import type * as z from "zod";
import type * as schemas from "./schemas.ts";

interface AnyOption {
  /** What the help says of it. */
  readonly help: string;
  /** The heading it stands under in the help. */
  readonly group: string;
  /** The one letter that stands for its name behind one dash. */
  readonly short?: string;
  /** Options of the same command that it contradicts. */
  readonly notWith?: readonly string[];
  /** Why it does: "makes one request". Said where one of them is given, too. */
  readonly because?: string;
}

/** Given or not; `true` where it is. */
interface Flag extends AnyOption {
  readonly kind: "flag";
}

interface ValueOption extends AnyOption {
  /** Of a value that is given twice the last one counts; what is given of a list adds up, with commas. */
  readonly kind: "value" | "list";
  /** What stands for the value in the help. */
  readonly value: string;
  /** All values it takes, where they can be listed. */
  readonly words?: readonly string[];
  /** What it names one of, where the service lists them: for completion. */
  readonly names?: "apps" | "branches";
  /** Whether it is the name of a file. */
  readonly isFile?: boolean;
  /** The environment variable that is read where the option is not given. */
  readonly env?: string;
  /** Reads the text of a value. Called only when a command line is read. */
  readonly schema: (from: typeof schemas) => z.ZodType;
}

/** One option of a command: for the help, for completion, and for reading a command line. */
export type Option = Flag | ValueOption;

/** The options of a command by name, in the order of the help. */
export type OptionTable = Readonly<Record<string, Option>>;

/** What is read by a table. */
export type OptionsOf<Table extends OptionTable> = {
  readonly [Name in keyof Table]: ValueOf<Table[Name]> | undefined;
};

type ValueOf<One extends Option> = One extends ValueOption ? z.output<ReturnType<One["schema"]>> : true;
