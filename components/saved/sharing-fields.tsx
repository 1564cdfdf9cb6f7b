import { type Sharing, VISIBILITIES } from "@/search/query/saved-search";
import { useStrings } from "../strings/use-strings";
import { GROUP_FIELD } from "./group-field";

/** How a reader may share a saved search. */
export type SharingOptions = {
  /** The groups that the reader may share with, by name. */
  readonly groups: readonly string[];
};

/** The fields of a form for who sees a saved search. */
export function SharingFields({
  options,
  current,
}: {
  options: SharingOptions;
  current: Pick<Sharing, "visibility" | "groups">;
}) {
  const strings = useStrings();
  const groups = [...new Set([...options.groups, ...current.groups])].sort();
  const offered = VISIBILITIES.filter((one) => one !== "group" || groups.length > 0);
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1">{strings.sharing.title}</legend>
      {offered.map((one) => (
        <div key={one}>
          <label className="choice items-start">
            <input type="radio" name="visibility" value={one} defaultChecked={one === current.visibility} />
            <span>
              <b className="font-semibold">{strings.sharing.visibilities[one]}</b>
              <span className="block text-ink-2">{strings.sharing.hints[one]}</span>
            </span>
          </label>
          {one === "group" ? <Groups groups={groups} chosen={current.groups} /> : null}
        </div>
      ))}
    </fieldset>
  );
}

function Groups({ groups, chosen }: { groups: readonly string[]; chosen: readonly string[] }) {
  return (
    <ul className="saved-groups">
      {groups.map((group) => (
        <li key={group}>
          <label className="choice">
            <input type="checkbox" name={`${GROUP_FIELD}${group}`} defaultChecked={chosen.includes(group)} />
            {group}
          </label>
        </li>
      ))}
    </ul>
  );
}
