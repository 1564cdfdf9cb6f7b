import type { AccountWords } from "./account-en";
import { tokensDe } from "./tokens-de";

/** What the pages to log in and of an account say, in German. */
export const accountDe: AccountWords = {
  login: "Anmelden",
  loginIntro: "Diese Seite zeigt ihre Dokumente denen, die ein Konto haben.",
  name: "Name",
  password: "Passwort",
  code: "Code des Authenticators oder ein Ersatzcode",
  codeIntro: "Das Passwort stimmt. Noch ein Schritt: ein Code Ihres Authenticators.",
  codeEnter: "Weiter",
  startOver: "Mit anderem Namen neu beginnen",
  skip: "Zum Formular",
  faults: {
    wrong: "Das stimmt nicht. Prüfen Sie Ihre Eingabe und versuchen Sie es noch einmal.",
    locked:
      "Zu viele Fehlversuche. Warten Sie eine Viertelstunde, oder lassen Sie sich von der Verwaltung entsperren.",
    expired: "Das hat zu lange gedauert, oder zu viele Codes waren falsch. Beginnen Sie neu.",
    "wrong-password": "Das ist nicht Ihr Passwort.",
    "wrong-code": "Dieser Code stimmt nicht. Auch die Uhr des Authenticators muss richtig gehen.",
    "password-short": "Ein Passwort hat mindestens 12 Zeichen.",
    "password-long": "Ein Passwort hat höchstens 256 Zeichen.",
    "password-name": "Ein Passwort ist nicht Ihr Name.",
    "password-same": "Das ist Ihr jetziges Passwort.",
    away: "Die Anmeldung Ihres Hauses antwortet nicht. Versuchen Sie es in einer Weile noch einmal.",
    failed:
      "Die Anmeldung Ihres Hauses hat Sie nicht eingelassen, oder es hat zu lange gedauert. Versuchen Sie es noch einmal.",
    closed: "Ihr Konto hier darf nicht mehr benutzt werden. Fragen Sie, wer diese Seite betreibt.",
    "not-let-in":
      "Sie sind bekannt, aber in keiner der Gruppen, die diese Seite nutzen dürfen. Fragen Sie, wer sie betreibt.",
    "unusable-token-name":
      "Der Name eines Schlüssels hat Buchstaben, Ziffern, Zeichen und Leerzeichen, höchstens 80.",
    "unusable-token": "Kreuzen Sie an, was der Schlüssel darf.",
    "too-many-tokens": "Sie haben 50 gültige Schlüssel. Widerrufen Sie zuerst einen.",
  },
  done: {
    password: "Das Passwort ist geändert. Andere Sitzungen sind beendet.",
    "factor-confirm": "Der zweite Faktor ist an. Von nun an braucht eine Anmeldung einen Code.",
    "factor-end": "Der zweite Faktor ist aus.",
    "session-end": "Diese Sitzung ist beendet.",
    "token-revoke": "Der Schlüssel ist widerrufen.",
  },
  house: {
    intro: "Melden Sie sich mit dem Konto an, das Sie in Ihrem Haus haben.",
    logIn: "Mit dem Konto Ihres Hauses anmelden",
    out: "Sie sind hier abgemeldet, nicht in Ihrem Haus.",
    logOut: "Auch dort abmelden",
    proxy:
      "Die Anmeldung Ihres Hauses lässt Sie hier ein. Rufen Sie diese Seite unter der Adresse auf, die Ihr Haus Ihnen gab.",
  },
  tokens: tokensDe,
  account: "Ihr Konto",
  skipToAccount: "Zu Ihrem Konto",
  role: "Rolle",
  roles: {
    reader: "Leserin oder Leser: sucht, liest und exportiert",
    editor: "Redaktion: speichert auch Suchen, korrigiert und beurteilt Kennzeichnungen",
    admin: "Verwaltung: darf alles",
  },
  groups: "Gruppen",
  none: "keine",
  logOut: "Abmelden",
  temporary: "Dieses Passwort wurde für Sie gemacht. Wählen Sie ein eigenes, um fortzufahren.",
  changePassword: "Passwort ändern",
  passwordHint: "Mindestens 12 Zeichen. Gut sind ein paar Wörter, die niemand zusammenstellen würde.",
  currentPassword: "Jetziges Passwort",
  newPassword: "Neues Passwort",
  factor: "Zweiter Faktor",
  factorOff:
    "Aus. Mit ihm braucht eine Anmeldung neben dem Passwort einen Code eines Authenticators auf Ihrem Telefon.",
  factorOn: "An. Eine Anmeldung braucht einen Code Ihres Authenticators.",
  factorStart: "Einrichten",
  factorEnd: "Ausschalten",
  factorAgain: "Neu beginnen",
  factorSteps:
    "Geben Sie diesen Schlüssel in Ihren Authenticator ein, oder öffnen Sie den Link auf dem Gerät, auf dem er ist.",
  factorKey: "Schlüssel",
  factorLink: "In einem Authenticator öffnen",
  recovery: "Ersatzcodes",
  recoveryHint:
    "Jeder gilt für eine Anmeldung ohne den Authenticator. Schreiben Sie sie auf, wo niemand sonst sie findet: Ist der zweite Faktor an, werden sie nicht mehr gezeigt.",
  factorCode: "Erster Code des Authenticators",
  factorConfirm: "Einschalten",
  sessions: "Wo Sie angemeldet sind",
  session: (since, client, browser) =>
    [`Seit ${since}`, client, browser].filter((part) => part !== "").join(", "),
  endSession: "Beenden",
  endSessionOf: (since) => `Die Sitzung seit ${since} beenden`,
  endSessions: "Überall abmelden",
  noAccount: "Hier muss sich niemand anmelden, darum gibt es kein Konto.",
  refused: "Nicht in Ihrer Rolle enthalten",
  refusedText: (name, role) =>
    `Sie sind als ${name} angemeldet, in der Rolle ${role}. Diese Seite braucht eine andere; die Verwaltung kann sie geben.`,
  roleNames: { reader: "Lesen", editor: "Redaktion", admin: "Verwaltung" },
};
