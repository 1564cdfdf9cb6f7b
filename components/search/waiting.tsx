import { useStrings } from "../strings/use-strings";

/** That an answer is awaited: a line at first, after a second also a way to give up. Nothing moves for it. */
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
