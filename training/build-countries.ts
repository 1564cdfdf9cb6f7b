/**
 * Makes `countries.ts`. Run by hand: node --import tsx training/build-countries.ts NODE_MODULES LISTS
 *
 * Sources: datasets/country-codes (PDDL) for codes, capitals and formal names; Unicode CLDR through Intl.DisplayNames
 * (Unicode licence) for names in other languages; i18n-nationality (MIT) for adjectives; corrections by hand below.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

const [modules = "node_modules", lists = "lists"] = process.argv.slice(2).map((path) => resolve(path));
const LOCALES = ["ru", "uk", "ko", "ja", "zh", "ar", "fa", "he", "fr", "de", "es"];

/** The name English readers use, where CLDR's differs. */
const USUAL: Record<string, string> = {
  MM: "Myanmar",
  TR: "Turkey",
  CD: "Democratic Republic of the Congo",
  CG: "Republic of the Congo",
  CI: "Ivory Coast",
  CZ: "Czech Republic",
  BA: "Bosnia and Herzegovina",
  HK: "Hong Kong",
  MO: "Macau",
  PS: "Palestine",
  TL: "East Timor",
  AG: "Antigua and Barbuda",
  KN: "Saint Kitts and Nevis",
  LC: "Saint Lucia",
  VC: "Saint Vincent and the Grenadines",
  ST: "São Tomé and Príncipe",
  TT: "Trinidad and Tobago",
  VA: "Vatican City",
  MK: "North Macedonia",
};
/** Further names and spellings in English. */
const MORE: Record<string, string[]> = {
  US: [
    "U.S.",
    "US",
    "U.S.A.",
    "USA",
    "America",
    "United States of America",
    "U. S.",
    "United States Government",
  ],
  GB: ["U.K.", "UK", "Britain", "Great Britain", "United Kingdom of Great Britain and Northern Ireland"],
  RU: ["Russian Federation", "Kremlin"],
  KP: ["DPRK", "D.P.R.K.", "Democratic People's Republic of Korea", "N. Korea", "N.Korea", "NK"],
  KR: ["ROK", "R.O.K.", "Republic of Korea", "S. Korea", "S.Korea"],
  CN: ["PRC", "P.R.C.", "People's Republic of China", "Mainland China", "Communist China", "Red China"],
  TW: ["Republic of China", "R.O.C.", "Formosa", "Chinese Taipei"],
  AE: ["UAE", "U.A.E.", "Emirates"],
  MM: ["Burma"],
  TR: ["Türkiye", "Turkiye"],
  CD: ["DRC", "D.R.C.", "DR Congo", "Congo-Kinshasa", "Zaire"],
  CI: ["Côte d'Ivoire", "Cote d'Ivoire"],
  CZ: ["Czechia"],
  BA: ["Bosnia", "Bosnia-Herzegovina", "Bosnia & Herzegovina"],
  PS: ["State of Palestine", "Palestinian Territories", "Occupied Palestinian Territories"],
  TL: ["Timor-Leste"],
  SZ: ["Swaziland"],
  MK: ["Macedonia", "FYROM"],
  VA: ["Holy See", "Vatican"],
  IR: ["Islamic Republic of Iran", "Persia"],
  SY: ["Syrian Arab Republic"],
  SA: ["KSA", "Kingdom of Saudi Arabia"],
  LK: ["Ceylon"],
  TH: ["Siam"],
  VN: ["Viet Nam", "Viet-Nam"],
  CV: ["Cape Verde", "Cabo Verde"],
  NL: ["Holland"],
  MD: ["Republic of Moldova"],
  LA: ["Lao PDR"],
  FM: ["Federated States of Micronesia"],
  NZ: ["Aotearoa"],
  ET: ["Abyssinia"],
};
/** Adjectives and names of peoples where the list has none, or an odd one. */
const PEOPLE: Record<string, string[]> = {
  US: ["American", "Americans"],
  GB: ["British", "Briton", "Britons"],
  FR: ["French", "Frenchman", "Frenchmen"],
  AE: ["Emirati", "Emiratis"],
  BA: ["Bosnian", "Bosnians"],
  AG: ["Antiguan"],
  BW: ["Botswanan", "Batswana"],
  CD: ["Congolese"],
  AR: ["Argentine", "Argentinian", "Argentinean"],
  DJ: ["Djiboutian"],
  DM: [],
  DO: ["Dominican"],
  EC: ["Ecuadorian", "Ecuadorean"],
  CG: [],
  KZ: ["Kazakh", "Kazakhstani"],
  LS: ["Basotho"],
  NZ: ["New Zealander", "New Zealanders"],
  PS: ["Palestinian", "Palestinians"],
  SK: ["Slovak", "Slovakian"],
  TM: ["Turkmen"],
  YE: ["Yemeni", "Yemenite"],
  UZ: ["Uzbek", "Uzbekistani"],
  XK: ["Kosovar", "Kosovan"],
  CN: ["Chinese"],
  DE: ["German", "Germans"],
  ES: ["Spanish", "Spaniard", "Spaniards"],
  PL: ["Polish", "Pole", "Poles"],
  TR: ["Turkish", "Turk", "Turks"],
  SE: ["Swedish", "Swede", "Swedes"],
  FI: ["Finnish", "Finn", "Finns"],
  DK: ["Danish", "Dane", "Danes"],
  NL: ["Dutch", "Dutchman"],
  TT: ["Trinidadian"],
  WF: [],
  GF: [],
  PF: [],
  TF: [],
  IE: ["Irish"],
  SR: ["Surinamese"],
  SM: ["Sammarinese"],
  KI: [],
  BM: ["Bermudian"],
  PR: ["Puerto Rican"],
  SA: ["Saudi", "Saudi Arabian", "Saudis"],
  PG: ["Papua New Guinean"],
  AF: ["Afghan", "Afghans"],
  IQ: ["Iraqi", "Iraqis"],
  LU: ["Luxembourgish"],
  MC: ["Monegasque"],
  MG: ["Malagasy"],
  IR: ["Iranian", "Iranians", "Persian"],
  VN: ["Vietnamese"],
  SS: ["South Sudanese"],
  ME: ["Montenegrin"],
  HK: [],
  WS: ["Samoan"],
  MK: ["Macedonian"],
};
/** Capitals that stand for a government in the news, beside the one in the list. */
const SEATS: Record<string, string> = {
  US: "Washington",
  UA: "Kyiv",
  IL: "Jerusalem",
  CN: "Beijing",
  MM: "Naypyidaw",
  CZ: "Prague",
  MX: "Mexico City",
  NL: "The Hague",
};

function readRows(path: string): Record<string, string>[] {
  const [head = [], ...rows] = readFileSync(path, "utf8")
    .trim()
    .split(/\r?\n/)
    .map((line) =>
      [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map((m) => (m[1] ?? "").replace(/^"|"$/g, "")),
    );
  return rows.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at] ?? ""])));
}

const adjectives = JSON.parse(readFileSync(join(modules, "i18n-nationality/langs/en.json"), "utf8"))
  .nationalities as Record<string, string>;
const english = new Intl.DisplayNames(["en"], { type: "region" });
const rows: string[] = [];
for (const row of readRows(join(lists, "country-codes/data/country-codes.csv"))) {
  const code = row["ISO3166-1-Alpha-2"] ?? "";
  if (!/^[A-Z]{2}$/.test(code) || ["UM", "AQ", "BV", "HM", "TF", "IO", "GS"].includes(code)) continue;
  addRow(code, row.Capital ?? "", [row["UNTERM English Short"] ?? "", row["UNTERM English Formal"] ?? ""]);
}
addRow("XK", "Pristina", []);
addRow("TW", "Taipei", []);

function addRow(code: string, capital: string, formal: string[]): void {
  if (rows.some((row) => row.includes(`code: "${code}"`))) return;
  const cldr = english.of(code) ?? code;
  const name = USUAL[code] ?? cldr;
  const clean = (text: string): string =>
    text
      .replace(/^the /i, "")
      .replace(/ (?:\(.*\)|\*).*$/, "")
      .replaceAll("’", "'")
      .trim();
  const also = [
    ...new Set(
      [cldr, cldr.replace(/^St\. /, "Saint ").replaceAll("&", "and"), ...formal, ...(MORE[code] ?? [])].map(
        clean,
      ),
    ),
  ];
  const listed = adjectives[code] ?? "";
  const people =
    PEOPLE[code] ??
    (listed === name || /[()]|Islands|Territory|\d/.test(listed) || listed === cldr ? [] : [listed]);
  const plural = people.filter((word) => /(an|i|er|ian)$/.test(word)).map((word) => `${word}s`);
  const elsewhere = LOCALES.map(
    (locale) => new Intl.DisplayNames([locale], { type: "region" }).of(code) ?? "",
  );
  const value = {
    code,
    name,
    also: also.filter((other) => other && other !== name && other.length > 1),
    people: [...new Set([...people, ...plural])].filter(Boolean),
    seat: SEATS[code] ?? capital,
    elsewhere: [...new Set(elsewhere)].filter(
      (other) => other && other !== name && other !== code && !/[()]/.test(other),
    ),
  };
  rows.push(
    `  ${JSON.stringify(value)
      .replace(/"(\w+)":/g, "$1: ")
      .replace(/,(?! )/g, ", ")
      .replace(/^\{(.*)\}$/, "{ $1 }")},`,
  );
}

writeFileSync(
  join(import.meta.dirname, "..", "indexer", "knowledge", "actors", "countries.ts"),
  `/** A country or territory: its usual English name, other names, adjectives and peoples, seat, names in other languages. */
export type Country = {
  readonly code: string;
  readonly name: string;
  readonly also: readonly string[];
  readonly people: readonly string[];
  readonly seat: string;
  readonly elsewhere: readonly string[];
};

/**
 * Countries and territories of today. Made by \`training/build-countries.ts\` (one row a country, hence its length).
 * Sources: datasets/country-codes (PDDL), Unicode CLDR (Unicode licence), i18n-nationality (MIT), by hand.
 */
// biome-ignore format: one row a country
export const COUNTRIES = [
${rows.join("\n")}
] as const satisfies readonly Country[];
`,
);
process.stdout.write(`${rows.length} countries\n`);
