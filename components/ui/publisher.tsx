import { useStrings } from "../strings/use-strings";

/** Who published a document; said in words where it is not stated. */
export function Publisher({ name }: { name: string | null }) {
  const strings = useStrings();
  if (name === null) return <span className="text-ink-3">{strings.publisherUnknown}</span>;
  return <span className="font-medium">{name}</span>;
}
