import { useIntake } from "../client/use-intake";
import { useStrings } from "../strings/use-strings";

/** A line about what is being taken in of the corpus, what could not be, and that the page shows an earlier state of it. */
export function IntakeLine() {
  const { intake, isChanged } = useIntake();
  return (
    <div className="intake" role="status">
      {intake === null ? null : <Words intake={intake} isChanged={isChanged} />}
    </div>
  );
}

type Known = { intake: NonNullable<ReturnType<typeof useIntake>["intake"]>; isChanged: boolean };

function Words({ intake: { running, last }, isChanged }: Known) {
  const { intake: words } = useStrings();
  if (running !== null)
    return running.done < running.of ? words.reading(running.done, running.of) : words.publishing(running.of);
  if (last?.result === "failed") return `${words.failed} ${last.failure ?? ""}`;
  if (!isChanged) return null;
  return (
    <>
      {words.changed}{" "}
      <button type="button" className="text-button" onClick={() => window.location.reload()}>
        {words.show}
      </button>
    </>
  );
}
