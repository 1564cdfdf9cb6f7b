import type { ReactNode } from "react";
import type { DocumentAnswer } from "@/search/answer/document-answer";
import { METADATA_KEYS, type MetadataKey, type Metadatum } from "@/search/document/metadata";
import type { Strings } from "../strings/en";
import { useStrings } from "../strings/use-strings";
import { toDateText, toMomentText } from "../ui/dates";
import { toDetailsOrigin } from "./details-origin";
import { WrongButton } from "./wrong-button";

/** What is known about the document, and where each line comes from. */
export function RecordPanel({ view }: { view: DocumentAnswer }) {
  const strings = useStrings();
  return (
    <section className="panel" id="record" aria-labelledby="record-head">
      <div className="panel-head">
        <h2 id="record-head">{strings.record}</h2>
        <span className="text-xs text-ink-3">{strings.recordHint}</span>
      </div>
      <table className="record">
        <tbody>
          {METADATA_KEYS.map((key) => (
            <MetadataLine key={key} name={key} datum={view.metadata[key]} />
          ))}
          {Object.entries(view.details).map(([name, value]) => (
            <Line key={name} name={name} origin={strings.origins[toDetailsOrigin(view.metadata)]}>
              {value}
            </Line>
          ))}
          <Line name={strings.collection} origin={strings.origins.file}>
            {view.collection}
          </Line>
          <Line name={strings.file} origin={strings.origins.file}>
            {view.path}
          </Line>
          {view.recognised ? (
            <Line name={strings.writing} origin={strings.origins.file}>
              {strings.recognised}
            </Line>
          ) : null}
          {view.pages === null ? null : (
            <Line name={strings.pageCount} origin={strings.origins.file}>
              {strings.number(view.pages.length)}
            </Line>
          )}
          <Line name={strings.indexed} origin="">
            {toMomentText(view.firstIngested, strings)}
          </Line>
          <Line name={strings.readClosely} origin="">
            {strings.isReadClosely(view.readClosely, view.unsupported.length === 0)}
          </Line>
          {view.changed === view.firstIngested ? null : (
            <Line name={strings.changed} origin="">
              {toMomentText(view.changed, strings)}
            </Line>
          )}
        </tbody>
      </table>
    </section>
  );
}

function MetadataLine({ name, datum }: { name: MetadataKey; datum: Metadatum | null }) {
  const strings = useStrings();
  return (
    <Line name={strings.metadata[name]} origin={toOriginText(datum, strings)}>
      {datum === null ? (
        <span className="text-ink-3">{strings.notStated}</span>
      ) : (
        <MetadataValue name={name} value={datum.value} />
      )}
      {name === "published" ? (
        <WrongButton
          subject={{
            kind: "published",
            value: datum?.value ?? "",
            label: strings.metadata.published,
          }}
        />
      ) : null}
    </Line>
  );
}

function toOriginText(datum: Pick<Metadatum, "origin" | "inferred"> | null, strings: Strings): string {
  if (datum === null) return strings.noOrigin;
  const origin = strings.origins[datum.origin];
  return datum.inferred ? `${origin}, ${strings.inferred}` : origin;
}

function MetadataValue({ name, value }: { name: MetadataKey; value: string }) {
  const strings = useStrings();
  if (name === "published") return toDateText(value, strings);
  if (name === "language") return strings.languageName(value);
  // Only an address of the web is a link: a document may name any other.
  if (name === "url" && /^https?:\/\//i.test(value))
    return (
      <a href={value} rel="noopener noreferrer nofollow">
        {value}
      </a>
    );
  return value;
}

function Line({ name, origin, children }: { name: string; origin: string; children: ReactNode }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{children}</td>
      <td className="record-origin">{origin}</td>
    </tr>
  );
}
