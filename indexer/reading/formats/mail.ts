import PostalMime from "postal-mime";
import { toPlainCharacters } from "../draft/characters";
import { type Drafts, Unreadable } from "../draft/draft";
import { toTextOfHtml } from "../page/text-of-html";

/**
 * A mail: its subject, sender, date and text.
 *
 * @throws Unreadable when there is no text in it.
 */
export async function readMail(bytes: Uint8Array): Promise<Drafts> {
  const mail = await PostalMime.parse(bytes);
  const text = mail.text?.trim() ? mail.text : toTextOfHtml(mail.html ?? "");
  if (text.trim() === "") throw new Unreadable("There is no text in this mail.");
  return {
    drafts: [
      {
        origin: "metadata",
        title: mail.subject?.trim() || undefined,
        authors: [mail.from?.name || mail.from?.address || []].flat(),
        published: mail.date,
        text: toPlainCharacters(text),
        isLoose: false,
      },
    ],
    problems: [],
  };
}
