/**
 * Days with a name: the pattern of their names (case-blind), and when they fall. `05-01`: that day; `11-4-4`: the
 * fourth Thursday of November (month, which, weekday from 0 for Sunday; `-1` the last); `easter-2`: days from Easter.
 * By hand, from general knowledge.
 */
export const HOLIDAYS = [
  ["new\\syear['’]?s?['’]?\\seve", "12-31"],
  ["new\\syear['’]?s?['’]?(?:\\sday)?", "01-01"],
  ["(?:martin\\sluther\\sking(?:,?\\sjr\\.?)?|mlk)['’]?s?\\sday", "01-3-1"],
  ["groundhog\\sday", "02-02"],
  ["(?:st\\.?\\s|saint\\s)?valentine['’]?s?['’]?\\sday", "02-14"],
  ["president['’]?s?['’]?\\sday", "02-3-1"],
  ["(?:st\\.?|saint)\\spatrick(?:['’]?s)?(?:\\sday)?", "03-17"],
  ["april\\sfools?['’]?s?['’]?\\sday", "04-01"],
  ["earth\\sday", "04-22"],
  ["may\\sday", "05-01"],
  ["cinco\\sde\\smayo", "05-05"],
  ["memorial\\sday", "05-n-1"],
  ["juneteenth", "06-19"],
  ["(?:fourth|4th)\\sof\\sjuly|independence\\sday", "07-04"],
  ["bastille\\sday", "07-14"],
  ["labou?r\\sday", "09-1-1"],
  ["columbus\\sday", "10-2-1"],
  ["hallowe['’]?en", "10-31"],
  ["guy\\sfawkes\\s(?:day|night)", "11-05"],
  ["(?:veterans?['’]?s?['’]?|armistice|remembrance)\\sday", "11-11"],
  ["thanksgiving(?:\\sday)?", "11-4-4"],
  ["black\\sfriday", "11-4-4+1"],
  ["cyber\\smonday", "11-4-4+4"],
  ["(?:christmas|xmas)\\seve", "12-24"],
  ["christmas(?:\\sday)?|xmas", "12-25"],
  ["boxing\\sday", "12-26"],
  ["mother['’]?s['’]?\\sday", "05-2-0"],
  ["father['’]?s['’]?\\sday", "06-3-0"],
  ["ash\\swednesday", "easter-46"],
  ["palm\\ssunday", "easter-7"],
  ["good\\sfriday", "easter-2"],
  ["easter\\smonday", "easter+1"],
  ["easter(?:\\ssunday|\\sday)?", "easter+0"],
  ["pentecost|whit\\ssunday", "easter+49"],
] as const satisfies readonly (readonly [pattern: string, rule: string])[];

/** Days that events are called by: the pattern, and the one day it means. By hand, from general knowledge. */
export const NAMED_DAYS = [
  ["9/11(?![\\d/])|sept(?:ember|\\.)?\\s11(?:th)?(?=,?\\s(?:terror|attack|hijack))", "2001-09-11"],
  ["jan(?:uary|\\.)?\\s6(?:th)?(?=\\s(?:attack|insurrection|riot|capitol|committee))", "2021-01-06"],
  ["oct(?:ober|\\.)?\\s7(?:th)?(?=\\s(?:attack|massacre))", "2023-10-07"],
  ["d-day", "1944-06-06"],
] as const satisfies readonly (readonly [pattern: string, day: string])[];
