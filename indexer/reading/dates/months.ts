/**
 * Names and usual short forms of the twelve months in fifty languages (those of Unicode's tables, nominative and genitive), as
 * `toMonthWord` gives them: a line a month, words parted by spaces, a space inside one written `_`.
 */
const MONTHS = [
  "january jan januar janvier janv enero ene gennaio gen janeiro januari tammikuu tammikuuta tammi styczen stycznia sty leden ledna led januara ianuarie ian януари јануар јан јануари січень січня січ январь января янв студзень студзеня сту sausis sausio janvaris jaanuar jaan ιανουαριου ιαν ocak oca yanvar yan қаңтар қаң ינואר ינו يناير كانون_الثاني ژانویه जनवरी जन॰ জানুয়ারি জানু ஜனவரி ஜன มกราคม มค gener urtarrila urt xaneiro xan eanair ean ionawr ion janar հունվար հունվարի հնվ januarie sijecanj sijecnja sij janr",
  "february feb februar fevrier fevr febrero febbraio fevereiro fev februari helmikuu helmikuuta helmi luty lutego lut unor unora uno februara febr februarie февруари фебруар феб фев лютии лютого лют февраль февраля февр люты лютага vasaris vasario februaris veebruar veebr φεβρουαριου φεβ subat sub fevral ақпан ақп פברואר פבר فبراير شباط فوریه फ़रवरी फ़र॰ ফেব্রুয়ারি ফেব பிப்ரவரி பிப் กุมภาพันธ์ กพ febrer otsaila ots febreiro feabhra feabh chwefror chw chwef shkurt shk փետրվար փետրվարի փտվ pebrero peb veljaca veljace velj",
  "march mar marz mars marzo marco maart mrt marts maaliskuu maaliskuuta maalis marzec marca brezen brezna bre marec marcius marc martie март мар березень березня бер марта сакавік сакавіка сак kovas kovo μαρτιου μαρ mart наурыз нау מרץ مارس اذار मार्च মার্চ மார்ச் மார் มีนาคม มีค maret mac martxoa marta mawrth maw մարտ մարտի մրտ marso machi ozujak ozujka ozu",
  "april apr avril avr abril abr aprile huhtikuu huhtikuuta huhti kwiecien kwietnia kwi duben dubna dub aprila aprilis aprilie април апр квітень квітня квіт апрель апреля красавік красавіка кра balandis balandzio aprill απριλιου απρ nisan nis aprel сәуір сәу אפריל אפר ابريل نيسان اوریل अप्रैल এপ্রিল এপ্রি ஏப்ரல் ஏப் เมษายน เมย apirila api aibrean aib ebrill ebr prill pri ապրիլ ապրիլի ապր aprili travanj travnja tra avri",
  "may mai mayo maggio mag maio mei maj toukokuu toukokuuta touko maja kveten kvetna kve majus маи мај травень травня трав мая geguze geguzes maijs μαιου μαι mayıs мамыр мам מאי مايو ايار مه मई মে மே พฤษภาคม พค maig maiatza bealtaine beal մայիս մայիսի մյս svibanj svibnja svi",
  "june jun juni juin junio giugno giu junho kesakuu kesakuuta kesa czerwiec czerwca cze cerven cervna cvn juna junius iunie iun юни јун junij јуни червень червня черв июнь июня июн чэрвень чэрвеня чэр birzelis birzelio junijs juuni ιουνιου ιουν haziran haz iyun iyn маусым мау יוני يونيو حزيران ژوين जून জুন ஜூன் มิถุนายน มิย juny ekaina eka xuno meitheamh meith mehefin meh qershor qer հունիս հունիսի հնս hunyo hun junie lipanj lipnja",
  "july jul juli juillet juil julio luglio lug julho heinakuu heinakuuta heina lipiec lipca lip cervenec cervence cvc jula julius iulie iul юли јул julij јули липень липня лип июль июля июл ліпень ліпеня ліп liepa liepos julijs juuli ιουλιου ιουλ temmuz tem iyul iyl шілде шіл יולי يوليو تموز ژويیه जुलाई जुल॰ জুলাই জুল ஜூலை กรกฎาคม กค julai juliol uztaila uzt xullo xul iuil gorffennaf gor gorff korrik korr հուլիս հուլիսի հլս hulyo hul julie srpanj srpnja",
  "august aug aout agosto ago augustus augusti elokuu elokuuta elo agust agu sierpien sierpnia sie srpen srpna srp augusta augusztus август авг avgust avg серпень серпня серп августа жнівень жніуня жні rugpjutis rugpjucio augusts αυγουστου αυγ agustos avqust avq тамыз там אוגוסט אוג اغسطس اب اوت अगस्त अग॰ আগস্ট আগ ஆகஸ்ட் ஆக สิงหาคม สค agustus ogos ogo agost ag abuztua abu lunasa lun awst gusht gush օգոստոս օգոստոսի օգս agosti kolovoz kolovoza kol",
  "september sep sept septembre septiembre settembre set setembro syyskuu syyskuuta syys wrzesien wrzesnia wrz zari zar septembra szeptember szept septembrie септември септембар сеп вересень вересня вер сентябрь сентября сент верасень верасня rugsejis rugsejo septembris σεπτεμβριου σεπ eylul eyl sentyabr sen қыркүиек қыр ספטמבר ספט سبتمبر ايلول سپتامبر सितंबर सित॰ সেপ্টেম্বর সেপ্ট সেপ செப்டம்பர் செப் กันยายน กย setembre iraila ira mean_fomhair mfomh medi shtator sht սեպտեմբեր սեպտեմբերի սեպ setyembre septemba rujan rujna ruj septem",
  "october oct oktober okt octobre octubre ottobre ott outubro out lokakuu lokakuuta loka pazdziernik pazdziernika paz rijen rijna rij oktobra octombrie октомври октобар окт жовтень жовтня жовт октябрь октября кастрычнік кастрычніка кас spalis spalio oktobris oktoober οκτωβριου οκτ ekim eki oktyabr қазан қаз אוקטובר אוק اكتوبر تشرين_الاول اکتبر अक्टूबर अक्टू॰ অক্টোবর অক্টো அக்டோபர் அக் ตุลาคม ตค urria urr deireadh_fomhair dfomh hydref hyd tetor tet հոկտեմբեր հոկտեմբերի հոկ oktubre oktoba",
  "november nov novembre noviembre novembro marraskuu marraskuuta marras listopad listopada lis listopadu novembra noiembrie ноември новембар нов ное листопад листопада лист ноябрь ноября нояб лістапад лістапада ліс lapkritis lapkricio novembris νοεμβριου νοε kasım kas noyabr noy қараша қар נובמבר נוב نوفمبر تشرين_الثاني نوامبر नवंबर नव॰ নভেম্বর নভে நவம்பர் நவ พฤศจิกายน พย azaroa aza samhain samh tachwedd tach nentor nen նոյեմբեր նոյեմբերի նոյ nobyembre nob novemba studeni studenoga stu",
  "december dec dezember dez decembre diciembre dic dicembre dezembro desember des joulukuu joulukuuta joulu grudzien grudnia gru prosinec prosince pro decembra decembrie декември децембар дец дек грудень грудня груд декабрь декабря снежань снежня сне gruodis gruodzio decembris detsember dets δεκεμβριου δεκ aralık ara dekabr dek желтоқсан жел דצמבר דצמ ديسمبر كانون_الاول دسامبر दिसंबर दिस॰ ডিসেম্বর ডিসে டிசம்பர் டிச ธันวาคม ธค disember dis desembre abendua abe decembro nollaig noll rhagfyr rhag dhjetor dhj դեկտեմբեր դեկտեմբերի դեկ disyembre desemba prosinac prosinca",
];

/** Words that mean another month in Croatian than in Polish or Czech. */
const CROATIAN: ReadonlyMap<string, number> = new Map([
  ["listopad", 10],
  ["listopada", 10],
  ["lis", 10],
  ["lip", 6],
  ["srp", 7],
]);

const NUMBER_OF_WORD: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((words, index) =>
    words.split(" ").map((word) => [word.replaceAll("_", " "), index + 1] as const),
  ),
);

/** A word as the table has it: small letters, without accents, points and apostrophes, and without `d'`. */
function toMonthWord(word: string): string {
  return word
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f\u064b-\u065f]|[.׳]/g, "")
    .replace(/^d?[’']/, "");
}

/** The number of the month that a word names, 1 to 12; null where it names none. `language`: ISO 639-1, of the text. */
export function toMonth(word: string, language?: string): number | null {
  const plain = toMonthWord(word);
  const croatian = language === "hr" || language === "bs" ? CROATIAN.get(plain) : undefined;
  return croatian ?? NUMBER_OF_WORD.get(plain) ?? null;
}
