import type { RefusalWords } from "./refusal-en";

/** What the page of a refused request says, in German. */
export const refusalDe: RefusalWords = {
  toSearch: "Zur Suche",
  triesAgain: "Diese Seite versucht es von selbst noch einmal.",
  reasons: {
    busy: () => ({
      message: "Diese Website soll gerade mehr beantworten, als sie kann.",
      advice: "Versuchen Sie es gleich noch einmal.",
    }),
    "foreign-host": () => ({
      message: "Diese Website antwortet nicht auf diesen Namen.",
      advice:
        "Nehmen Sie die Adresse, die Parallax beim Start genannt hat, oder setzen Sie PARALLAX_ADDRESS auf den Namen, den Leser verwenden.",
    }),
    internal: () => ({
      message: "Auf unserer Seite ist etwas schiefgegangen.",
      advice: "Versuchen Sie es noch einmal. Im Protokoll von Parallax steht mehr.",
    }),
    "malformed-address": () => ({
      message: "Diese Adresse ist nicht nach den Regeln geschrieben.",
      advice:
        "Schreiben Sie den Pfad vom ersten Schrägstrich an, prozentkodiert, ohne Punktsegmente, umgekehrte Schrägstriche oder leere Teile.",
    }),
    "malformed-request": () => ({
      message: "Die Anfrage nennt ihren Host mehr als einmal.",
      advice: "Senden Sie eine einzige Host-Zeile.",
    }),
    "method-not-allowed": (methods) => ({
      message: "Diese Adresse nimmt diese Methode nicht an.",
      advice: `Sie nimmt ${methods}.`,
    }),
    "not-allowed": () => ({
      message: "Ihre Rolle schließt das nicht ein.",
      advice: "Ein Admin kann das ändern.",
    }),
    "not-found": () => ({
      message: "Unter dieser Adresse gibt es nichts.",
      advice: "Was es gibt, steht in /api/openapi.json.",
    }),
    "not-logged-in": () => ({
      message: "Niemand ist angemeldet.",
      advice: "Melden Sie sich unter /login an.",
    }),
    "password-temporary": () => ({
      message: "Das Passwort wurde für Sie angelegt und muss zuerst ersetzt werden.",
      advice: "Melden Sie sich an und wählen Sie eines unter /account.",
    }),
    "store-unavailable": () => ({
      message: "Von wem die Anfrage kommt, ist nicht festzustellen, weil die Datenbank nicht antwortet.",
      advice: "Versuchen Sie es noch einmal. Im Protokoll von Parallax steht mehr.",
    }),
    "too-large": () => ({
      message: "Der Inhalt ist größer als alles, was hier angenommen wird.",
      advice: "Senden Sie weniger.",
    }),
    "too-many-requests": (seconds) => ({
      message: "Von Ihnen kommen mehr Anfragen, als ein Leser stellt.",
      advice: `Warten Sie ${seconds} Sekunden und machen Sie dann langsamer weiter.`,
    }),
  },
};
