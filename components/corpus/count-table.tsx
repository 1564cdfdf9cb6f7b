import type { CorpusWords } from "../strings/corpus-en";
import type { Strings } from "../strings/en";

type Row = { readonly label: string; readonly count: number; readonly link: string };

/** So many rows are shown at first. */
const SHOWN = 12;

/** Counts, each of which leads to its documents; those that are nought lead nowhere. */
export function CountTable({
  title,
  hint,
  rows,
  words,
  strings,
}: {
  title: string;
  hint?: string;
  rows: readonly Row[];
  words: CorpusWords;
  strings: Strings;
}) {
  if (rows.length === 0) return null;
  const head = { title, words, strings };
  return (
    <section className="mt-8">
      <h2 className="saved-heading">{title}</h2>
      {hint === undefined ? null : <p className="saved-text mb-2">{hint}</p>}
      <Table rows={rows.slice(0, SHOWN)} {...head} />
      {rows.length <= SHOWN ? null : (
        <details className="mt-2">
          <summary>{words.more(rows.length)}</summary>
          <Table rows={rows.slice(SHOWN)} {...head} />
        </details>
      )}
    </section>
  );
}

function Table({
  title,
  rows,
  words,
  strings,
}: {
  title: string;
  rows: readonly Row[];
  words: CorpusWords;
  strings: Strings;
}) {
  return (
    <table className="figures counts">
      <thead>
        <tr>
          <th scope="col">{title}</th>
          <th scope="col">{words.count}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, count, link }) => (
          <tr key={link}>
            <th scope="row">{count === 0 ? label : <a href={link}>{label}</a>}</th>
            <td>{strings.number(count)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
