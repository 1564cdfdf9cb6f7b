/** Last words of names of papers, journals and broadcasters. */
export const OUTLET_ENDS: ReadonlySet<string> = new Set(
  "times post weekly daily news herald tribune journal independent observer gazette chronicle telegraph bulletin courier inquirer examiner mirror mail reporter review magazine tv radio broadcasting television newspaper press today insider wire standard dispatch register sentinel globe".split(
    " ",
  ),
);

/** First words that only say which news or times are meant ("Breaking News", "Modern Times"). */
export const QUALITIES: ReadonlySet<string> = new Set(
  "breaking current recent fake good bad big latest old new modern hard more world local top other great happy roman ancient first last best".split(
    " ",
  ),
);

/** Words that say, a few words before "in", that findings are published there. */
export const PUBLISHING: ReadonlySet<string> = new Set(
  "published publishes publish appeared appearing appears findings study paper papers article articles printed publication writing".split(
    " ",
  ),
);
