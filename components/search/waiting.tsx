import { useStrings } from "../strings/use-strings";

/** Says that an answer is awaited: a line at first, after a second also a button to give up. Nothing moves for it. */
export function Waiting({ onCancel }: { onCancel: () => void }) {
  const strings = useStrings();
  return (
    <>
      <div className="progress" />
      <button type="button" className="button waiting-cancel" data-cancel="" onClick={onCancel}>
        {strings.cancel}
      </button>
    </>
  );
}
