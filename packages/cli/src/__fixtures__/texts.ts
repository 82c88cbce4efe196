import type { JobSummary } from "@jobs/contract";
import { loadFormat } from "../output/choose-format.ts";
import type { FormatName } from "../output/formats.ts";
import { jobKind } from "../output/kinds/jobs.ts";
import { job, noon } from "./jobs.ts";

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);
const among = (points: readonly number[]) => points.map((point) => `a${String.fromCodePoint(point)}b`);

/** Every control character. */
const controls = among([...range(0, 0x1f), ...range(0x7f, 0x9f)]);

/** What is not seen, turns text around, or is no character at all. */
const unseen = among([
  0xad,
  0x600,
  0x61c,
  0x6dd,
  0x70f,
  0x180e,
  0xfeff,
  0x1_10bd,
  0x1_3430,
  0x1_d173,
  ...range(0x200b, 0x200f),
  ...range(0x2028, 0x202e),
  ...range(0x2060, 0x2064),
  ...range(0x2066, 0x206f),
  ...range(0xfff9, 0xfffb),
  0xe_0001,
  0xe_0020,
  0xe_0067,
  0xe_007f,
  0xfdd0,
  0xfffe,
  0xffff,
  0x1_fffe,
  0x10_ffff,
  0xe000,
  0xd800,
  0xdbff,
  0xdc00,
  0xdfff,
]);

const sequences = [
  "\u001b[31mred\u001b[0m",
  "\u001b]0;owned\u0007done",
  "\u001b]8;;https://evil.example\u0007click\u001b]8;;\u0007",
  "\u001b]52;c;ZXZpbA==\u0007copied",
  "\u001b[2J\u001b[1;1Hgone",
  "\u001bcreset",
  "\u009b31mred",
  "back\b\b\bspace",
  "over\rwritten",
  "\u202Egnp.exe\u202C and \u2067isolated\u2069",
  "ad\u200Bm\u200Din\u2060\uFEFF\u00AD",
  "flag\u{E0067}\u{E0062}",
  "\ud83d\u200d\ude80",
  "\udb40\u200b\udc67",
  "\\ud800 \\\ud800 \ud800\\",
];

const lines = [
  "first\r\nsecond\n\n- third: x\n  jobId: 99",
  "a\u2028b\u2029c\u0085d",
  "\n",
  "\r\n\r\n",
  "one \n two",
  "\ttabs\tall\tover\t",
  " blanks around ",
  "\u00a0hard blanks\u3000",
  "trailing\\",
  "\\n \\u0041 \\x41 %41 &#65; $HOME `id`",
];

/** What some reader of YAML or of JSON has another type for, or takes for a sign of its own. */
const typed = [
  ..."yes,No,on,OFF,y,n,true,False,null,~,<<,=,1:30,190:20:30,2026-01-01,2026-01-01T00:00:00Z,0x1F,0o17,017".split(
    ",",
  ),
  ..."1_000,1e3,1e400,-1,-1.5e-7,+1,.5,5.,.nan,-.inf,NaN,Infinity,123456789012345678901,00,0b1".split(","),
  ..."---|...|- a|? a|a: b|a #b|# a|%YAML 1.1|&a|*a|!a|!!str a|>|[a|{a|{}|[]|@a|,|:|-".split("|"),
  "|",
  "\"quoted\", 'single', a;b",
  '"',
  "'",
  '""',
  "''",
  "'=1",
  "a,b",
  "a;b",
  "__proto__",
  "",
];

const formulas = [
  '=HYPERLINK("https://evil.example","x")',
  "=cmd|' /C calc'!A0",
  "+1+1",
  "-2+3",
  "-@SUM(1)",
  "@SUM(1)",
  "\u200B=1+1",
  "\n=1+1",
  "\t=1+1",
  "＝1+1",
  "＋1",
  "－1",
  "＠SUM(1)",
];

const languages = [
  "می‌خواهم کتاب‌ها را بخوانم",
  "علم‌الاعداد",
  "ه‍ و م‍",
  "مرحبا بالعالم ١٢٣",
  "שלום עולם",
  "क्‍षमा और क्‌षमा, शक्‍ति",
  "सुऱ्‍या",
  "র‍্যাব, হঠাৎ",
  "ਸਤ ਸ੍ਰੀ ਅਕਾਲ",
  "નમસ્તે વિશ્વ",
  "வணக்கம் உலகம்",
  "నమస్కారం",
  "ರ‍್ಯಾಂಕ್",
  "നന്‍മ അവന്‍",
  "ශ්‍රී ලංකා",
  "สวัสดีชาวโลก",
  "ສະບາຍດີ",
  "မင်္ဂလာပါ",
  "ស្រ‌ី សួស្តី",
  "བཀྲ་ཤིས་བདེ་ལེགས",
  "ᠮᠣᠩᠭᠣᠯ",
  "修复移动端导航栏",
  "ｶﾞｷﾞｸﾞ がぎぐ",
  "안녕하세요 각",
  "Исправить опечатку",
  "Γειά σου Κόσμε",
  "Բարեւ աշխարհ",
  "გამარჯობა",
  "ሰላም ልዑል",
  "Tiếng Việt có dấu",
  "e\u0301 A\u030a \u1e69 \u0073\u0323\u0307",
  "İstanbul ıŞ ß ﬁ",
  "𝔘𝔫𝔦𝔠𝔬𝔡𝔢 𝟙𝟚𝟛",
  "𞤀𞤣𞤤𞤢𞤥",
];

const emoji = ["👩‍👩‍👧 family 🚀", "👨🏽‍👩🏿‍👧‍👦", "👩🏾‍🚀 🏳️‍🌈 🏴‍☠️ ❤️‍🔥 🧑‍🦰", "🏴󠁧󠁢󠁥󠁮󠁧󠁿 🏴󠁧󠁢󠁳󠁣󠁴󠁿 🏴󠁵󠁳󠁴󠁸󠁿", "🇩🇪🇯🇵", "1️⃣ #️⃣ ©️ ☎︎", "🫱🏻‍🫲🏿"];

/** Commit messages as anybody may write them: of every language, and as bad as can be. */
export const texts: readonly string[] = [
  ...controls,
  ...unseen,
  ...sequences,
  ...lines,
  ...typed,
  ...formulas,
  ...languages,
  ...emoji,
  "x".repeat(10_000),
  "é\u{1f680}".repeat(3000),
];

/** Texts that every format keeps as they are. */
export const wholeTexts: readonly string[] = [...languages, ...emoji];

const jobsOfTexts: readonly JobSummary[] = texts.map((commitMessage, at) => job(at + 1, { commitMessage }));

/** A list of jobs with these messages, as programs read it. */
export async function printTexts(output: FormatName): Promise<string> {
  const format = await loadFormat(output, {
    kind: jobKind,
    view: { width: undefined, color: false, timeZone: "UTC", live: false, now: () => noon },
    single: false,
    more: () => "",
  });
  const half = Math.floor(texts.length / 2);
  return (
    format.page(jobsOfTexts.slice(0, half)) + format.page(jobsOfTexts.slice(half)) + format.end(undefined)
  );
}
