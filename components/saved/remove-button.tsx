import { useStrings } from "../strings/use-strings";

/** Removes what its form names. The label says what that is, since all such buttons look alike. */
export function RemoveButton({ action, label }: { action: "unlink" | "unhook"; label: string }) {
  const strings = useStrings();
  return (
    <button type="submit" className="text-button" name="do" value={action} aria-label={label}>
      {strings.remove}
    </button>
  );
}
