import { inert } from "../terminal/inert.ts";
import { isObject, isScalar, printScalar, type Members } from "./scalar.ts";

/** A part of a table, below a title; what is nested in it follows at a deeper level. */
export interface Section {
  readonly title: string;
  readonly level: number;
  /** The names of the columns, where they have some. */
  readonly names: readonly string[] | undefined;
  /** All of the same length. */
  readonly rows: readonly (readonly string[])[];
}

type Place = Pick<Section, "title" | "level">;

/**
 * A result as the AWS CLI divides it: the scalars of an object, or of a list of objects, are columns by their names, and a list
 * of scalars is a row; what is nested in an object is a section below it. A list of several shapes has a section for each: the
 * AWS CLI fails there, or draws names over what is not theirs.
 */
export function sectionsOf(title: string, value: unknown): Section[] {
  return parts({ title, level: 0 }, value).map(({ section }) => section);
}

/** A section, and whether rows of the same shape that follow it belong to it. */
interface Part {
  readonly section: Section;
  readonly open: boolean;
}

function parts(place: Place, value: unknown): Part[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return joined(partsOfList(place, value));
  return isObject(value) ? partsOfObject(place, value) : [rowOf(place, [value])];
}

function partsOfObject(place: Place, object: Members): Part[] {
  const { names, nested } = namesIn([object]);
  if (names.length + nested.length === 0) return [];
  return [
    { section: { ...place, ...scalarsOf(object, names) }, open: false },
    ...nestedIn(place, object, nested),
  ];
}

/** One name stands before its value, several above theirs. */
function scalarsOf(object: Members, names: readonly string[]): Pick<Section, "names" | "rows"> {
  if (names.length === 0) return { names: undefined, rows: [] };
  const row = cells(object, names);
  const shown = names.map(inert);
  return names.length === 1
    ? { names: undefined, rows: [[...shown, ...row]] }
    : { names: shown, rows: [row] };
}

function partsOfList(place: Place, list: readonly unknown[]): Part[] {
  if (list.length > 0 && list.every(isObject)) return partsOfObjects(place, list);
  return list.flatMap((element) => {
    if (isScalar(element)) return rowOf(place, [element]);
    if (!Array.isArray(element)) return parts(place, element);
    return element.every(isScalar) ? rowOf(place, element) : partsOfList(place, element);
  });
}

function partsOfObjects(place: Place, objects: readonly Members[]): Part[] {
  const { names, nested } = namesIn(objects);
  const shown = names.map(inert);
  return objects.flatMap((object) => [
    { section: { ...place, names: shown, rows: [cells(object, names)] }, open: nested.length === 0 },
    ...nestedIn(place, object, nested),
  ]);
}

function nestedIn({ level }: Place, object: Members, names: readonly string[]): Part[] {
  return names.flatMap((name) =>
    isScalar(object[name]) ? [] : parts({ title: inert(name), level: level + 1 }, object[name]),
  );
}

function rowOf(place: Place, scalars: readonly unknown[]): Part {
  return { section: { ...place, names: undefined, rows: [scalars.map(printScalar)] }, open: true };
}

function cells(object: Members, names: readonly string[]): string[] {
  return names.map((name) =>
    isScalar(object[name]) && Object.hasOwn(object, name) ? printScalar(object[name]) : "",
  );
}

/** The names of scalars, and of what is nested, each in their order. */
function namesIn(objects: readonly Members[]): { readonly names: string[]; readonly nested: string[] } {
  const [names, nested] = [new Set<string>(), new Set<string>()];
  for (const object of objects)
    for (const [name, value] of Object.entries(object)) (isScalar(value) ? names : nested).add(name);
  return { names: [...names].toSorted(), nested: [...nested].toSorted() };
}

/** With neighbours that are open and have the same shape as one. */
function joined(list: readonly Part[]): Part[] {
  const result: { readonly section: Section & { rows: (readonly string[])[] }; readonly open: boolean }[] =
    [];
  for (const part of list) {
    const last = result.at(-1);
    if (last?.open && part.open && isSameShape(last.section, part.section))
      for (const row of part.section.rows) last.section.rows.push(row);
    else result.push({ ...part, section: { ...part.section, rows: [...part.section.rows] } });
  }
  return result;
}

function isSameShape(one: Section, other: Section): boolean {
  return (
    one.title === other.title &&
    one.level === other.level &&
    one.rows[0]?.length === other.rows[0]?.length &&
    (one.names === other.names || String(one.names) === String(other.names))
  );
}
