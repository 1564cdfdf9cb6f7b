/** What an account's page says of API tokens, in English. */
export const tokensEn = {
  title: "API tokens",
  intro:
    "A token lets a program use this site as you, within what you tick and for as long as you choose. It is sent in the header Authorization: Bearer.",
  none: "You have none.",
  made: (name: string) => `“${name}” is made. Copy it: it is shown this once.`,
  name: "What it is for",
  scopes: "What it may do",
  scope: {
    read: "search, read and export",
    save: "save, change and follow searches",
    correct: "correct and judge tags",
    add: "add and remove documents",
    admin: "what admins alone may do",
  },
  lasts: "How long it is good for",
  days: (days: number) => (days === 365 ? "a year" : `${days} days`),
  make: "Make a token",
  until: (day: string) => `good until ${day}`,
  expired: (day: string) => `expired on ${day}`,
  revoked: (day: string) => `revoked on ${day}`,
  used: (moment: string) => `last used ${moment}`,
  unused: "never used",
  revoke: "Revoke",
  revokeOf: (name: string) => `Revoke the token “${name}”`,
};

/** The words of that section in any language. */
export type TokenWords = typeof tokensEn;
