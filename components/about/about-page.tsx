import { type PrecisionRow, toWilson } from "@/search/document/house-precision";
import { EVERYTHING } from "@/search/query/query";
import { Masthead } from "../frame/masthead";
import { QueryForm } from "../frame/query-form";
import type { AboutWords } from "../strings/about-en";
import type { Strings } from "../strings/en";
import { toDateText } from "../ui/dates";
import { type Figures, type PassFigures, type Share, toWeaknesses } from "./figures";

type Saying = { readonly words: AboutWords; readonly strings: Strings };

/** How sure tags are: what was measured, on what, when and with which tagger; what is weak; what readers of this house found. */
export function AboutPage({
  figures,
  tagger,
  house,
  words,
  strings,
}: Saying & {
  figures: Figures;
  /** The fingerprint of the tagger that is installed. */
  tagger: string;
  house: readonly PrecisionRow[];
}) {
  const saying = { words, strings };
  return (
    <>
      <Masthead skipTo={words.skip}>
        <QueryForm query={EVERYTHING} input={{ defaultValue: "" }} />
      </Masthead>
      <main id="main" className="picture-page review-page" tabIndex={-1}>
        <h1 className="saved-title">{words.title}</h1>
        <p className="saved-text">{words.intro}</p>
        <p className="saved-text">
          {words.measured(toDateText(figures.measured, strings), figures.version, figures.tagger)}{" "}
          {tagger === figures.tagger ? words.isPresent : words.isOther(tagger)}
        </p>
        <Pass title={words.close} hint={words.closeHint} pass={figures.close} {...saying} />
        <p className="saved-text">{words.tuned}</p>
        <Pass title={words.fast} hint={words.fastHint} pass={figures.fast} {...saying} />
        <Weak pass={figures.close} {...saying} />
        <House rows={house} {...saying} />
      </main>
    </>
  );
}

function Pass({
  title,
  hint,
  pass,
  words,
  strings,
}: Saying & { title: string; hint: string; pass: PassFigures }) {
  const { found, silent } = pass.sentences;
  const say = ({ hits, of }: Share): string => words.share(toPercent({ hits, of }, strings), hits, of);
  return (
    <section className="mt-8">
      <h2 className="saved-heading">{title}</h2>
      <p className="saved-text mb-2">{hint}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard. */}
      <section className="picture-region" aria-label={title} tabIndex={0}>
        <table className="figures">
          <thead>
            <tr>
              {[words.part, words.set, words.right, words.found].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {pass.rows.map((row) => (
              <tr key={`${row.part} ${row.set}`}>
                <th scope="row">{words.parts[row.part]}</th>
                <td>
                  {words.sets[row.set] ?? row.set}, {words.texts(row.texts)}
                </td>
                <td>
                  <ShareText share={row.right} words={words} strings={strings} />
                </td>
                <td>
                  <ShareText share={row.found} words={words} strings={strings} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <h3 className="mt-3 font-semibold">{words.sentences}</h3>
      <p className="saved-text">
        {words.sentencesFound(say(found))} {words.sentencesSilent(say(silent))}
      </p>
    </section>
  );
}

function toPercent({ hits, of }: Share, strings: Strings): string {
  return strings.percent(hits / of);
}

/** A share in words, and between what it may lie. */
function ShareText({ share, words, strings }: Saying & { share: Share | null }) {
  if (share === null || share.of === 0) return <span className="text-ink-3">{words.notMeasured}</span>;
  const [from, to] = toWilson(share.hits, share.of);
  return (
    <>
      {words.share(toPercent(share, strings), share.hits, share.of)}
      <span className="block text-xs text-ink-3">
        {words.between(strings.percent(from), strings.percent(to))}
      </span>
    </>
  );
}

function Weak({ pass, words, strings }: Saying & { pass: PassFigures }) {
  const weak = toWeaknesses(pass.rows).map(({ part, kind }) => {
    const row = pass.rows.find((one) => one.part === part);
    const share = kind === "wrong" ? row?.right : row?.found;
    return words.weakness[kind](words.parts[part], share ? toPercent(share, strings) : "");
  });
  return (
    <section className="mt-8" aria-labelledby="weak">
      <h2 id="weak" className="saved-heading">
        {words.weak}
      </h2>
      <ul className="list-disc pl-5 grid gap-1 max-w-measure">
        {[...weak, ...words.alwaysWeak].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

function House({ rows, words, strings }: Saying & { rows: readonly PrecisionRow[] }) {
  return (
    <section className="mt-8" aria-labelledby="house">
      <h2 id="house" className="saved-heading">
        {words.house}
      </h2>
      {rows.length === 0 ? <p>{words.houseNone}</p> : <p className="saved-text mb-2">{words.houseHint}</p>}
      {rows.length === 0 ? null : (
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{words.part}</th>
              <th scope="col">{words.right}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ kind, right, judged }) => (
              <tr key={kind}>
                <th scope="row">{words.houseKinds[kind]}</th>
                <td>
                  <ShareText share={{ hits: right, of: judged }} words={words} strings={strings} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="mt-3">
        <a href="/review">{words.toReview}</a>
      </p>
      <p className="mt-3 text-ink-2">
        {words.asSet} <code>npm run corrections -- precision</code>,{" "}
        <code>npm run corrections -- --gold gold.jsonl</code>
      </p>
    </section>
  );
}
