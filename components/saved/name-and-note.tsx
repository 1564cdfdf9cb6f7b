import { useStrings } from "../strings/use-strings";

/** The fields of a form for the name and the note of a saved search, with what they hold at first. */
export function NameAndNote({
  name,
  note,
  isFirst = false,
}: {
  name: string;
  note: string | undefined;
  /** Whether the name has the focus when the page opens. */
  isFirst?: boolean;
}) {
  const strings = useStrings();
  return (
    <>
      <label>
        {strings.saved.name}
        <input
          className="field"
          name="name"
          required
          maxLength={200}
          defaultValue={name}
          // biome-ignore lint/a11y/noAutofocus: the reader has just opened this form.
          autoFocus={isFirst}
        />
      </label>
      <label>
        {strings.saved.note}
        <textarea className="field saved-note" name="note" maxLength={10_000} rows={3} defaultValue={note} />
      </label>
    </>
  );
}
