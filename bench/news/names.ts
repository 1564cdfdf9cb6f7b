import type { Dice } from "./dice";

/** Who and what is in the news over and over. */
export const PEOPLE =
  "Vladimir Putin,Donald Trump,Kim Jong Un,Joe Biden,Volodymyr Zelenskyy,Xi Jinping,Emmanuel Macron,Olaf Scholz,Antony Blinken,Sergei Lavrov,Benjamin Netanyahu,Recep Tayyip Erdogan,Narendra Modi,Angela Merkel,Barack Obama,Rishi Sunak,Justin Trudeau,Ursula von der Leyen,Jens Stoltenberg,Ali Khamenei,Cyril Ramaphosa,Nicolas Maduro,Viktor Orban,Alexander Lukashenko,Giorgia Meloni,Pedro Sanchez".split(
    ",",
  );
export const PLACES =
  "Russia,Ukraine,North Korea,South Korea,China,the United States,Germany,France,Japan,Israel,Iran,Turkey,India,Poland,Hungary,Italy,Spain,Brazil,Canada,the United Kingdom,Egypt,South Africa,Venezuela,Belarus,Taiwan,Kenya".split(
    ",",
  );
export const BODIES =
  "the United Nations,NATO,the European Union,the World Bank,the International Monetary Fund,the Kremlin,the Pentagon,the White House,the State Department,the Security Council,the World Health Organization,Amnesty International,Human Rights Watch,the Red Cross,Samsung,Boeing,Gazprom,Hezbollah,OPEC".split(
    ",",
  );
export const OUTLETS =
  "Reuters,The New York Times,Associated Press,Yonhap,BBC,CNN,Al Jazeera,The Guardian,Le Monde,Der Spiegel,TASS,Xinhua,Kyodo News,Bloomberg,Deutsche Welle,The Hindu,Haaretz,Politico,El Pais,Kyiv Post".split(
    ",",
  );
export const ISSUES =
  "the arms deal,the sanctions bill,the ceasefire plan,the trade agreement,the nuclear programme,the peace talks,the border law,the tariff reform,the missile test,the aid package,the pipeline,the budget,the pension reform,the airport strike".split(
    ",",
  );
const ROLES =
  "Foreign Minister,Defence Minister,Prime Minister,spokeswoman,Governor,Mayor,Senator,General,Professor,analyst".split(
    ",",
  );
const FIRST =
  "Anna,Boris,Carla,David,Elena,Farid,Grace,Hans,Ingrid,James,Keiko,Lars,Maria,Nadia,Omar,Paula,Quentin,Rosa,Samuel,Tatiana,Uwe,Vera,William,Yusuf,Zofia,José,Chloé,Jürgen,Søren,Łukasz".split(
    ",",
  );
const SYLLABLES =
  "ba,ko,ri,mar,ten,sel,vo,ni,dra,lin,gor,pe,has,ju,tal,mi,ros,fen,wal,ka,zu,del,or,shi,ban,cor,ev,lu,san,tor".split(
    ",",
  );
const ENDINGS = "ov,son,ski,ez,mann,ini,oğlu,enko,ar,wood,berg,ault,ström,idze,yan,moto,ell,ford,ić,as".split(
  ",",
);

/** The surname of a number: the same for the same, and others for most others. */
function toSurname(number: number): string {
  const [one, two] = [SYLLABLES[number % 30] ?? "", SYLLABLES[Math.floor(number / 600) % 30] ?? ""];
  const name = `${one}${number >= 600 ? two : ""}${ENDINGS[Math.floor(number / 30) % 20] ?? ""}`;
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

/** Somebody whom few texts name: a few come often, most once. */
export function toStranger(dice: Dice): string {
  return `${dice.pick(FIRST, 1)} ${toSurname(Math.floor(18_000 * dice.roll() ** 3))}`;
}

/** The same with what he is. */
export function toOfficial(dice: Dice): string {
  return `${dice.pick(ROLES, 1)} ${toStranger(dice)}`;
}

/** A town that few texts name. */
export function toTown(dice: Dice): string {
  return `${toSurname(Math.floor(18_000 * dice.roll() ** 3))}${dice.pick(["ton", "burg", "grad", "ville", "abad"], 1)}`;
}
