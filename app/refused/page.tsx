import type { Metadata } from "next";
import { readReader } from "@/access/current-reader";
import { MessagePage } from "@/components/account/message-page";
import { toPageMetadata } from "../_server/pages/page-answer";
import { readAccountWords, readStrings } from "../_server/services/locale";

export async function generateMetadata(): Promise<Metadata> {
  return toPageMetadata((await readAccountWords()).refused, "", await readStrings());
}

/** What the gate shows with 403 in place of a page that the reader's role leaves out. */
export default async function Page() {
  const words = await readAccountWords();
  const { name, role } = readReader();
  return (
    <MessagePage title={words.refused} text={words.refusedText(name, words.roleNames[role])} words={words} />
  );
}
