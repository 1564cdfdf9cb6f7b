import "server-only";
import { readReader } from "@/access/current-reader";
import { type IntakeAnswer, NO_INTAKE } from "@/search/answer/intake";
import { type Intake, readIntake } from "@/system/intake";
import { type RunFacts, readRunRecord } from "@/system/run-record";
import { readSettings } from "@/system/settings";

/** What is being taken in, whichever process does it. Reads two small files. */
export async function readIntakeAnswer(): Promise<IntakeAnswer> {
  if (readReader().granted !== "all") return NO_INTAKE;
  const { data } = readSettings();
  const [intake, { publishedAt, last }] = await Promise.all([readIntake(data), readRunRecord(data)]);
  return { running: intake && toRunning(intake), publishedAt, last: last && toLast(last) };
}

function toRunning({ since, done, of }: Intake): IntakeAnswer["running"] {
  return { since, done, of };
}

function toLast({ at, result, problems, failure = null }: RunFacts): IntakeAnswer["last"] {
  return { at, result, problems, failure };
}
