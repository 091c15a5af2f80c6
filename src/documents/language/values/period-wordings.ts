/** Wordings of one meaning made one, before the rules of periods look: matched against folded text, in this order. */

const counts: Record<string, number> = {
  нэг: 1,
  хоёр: 2,
  гурав: 3,
  гурван: 3,
  дөрөв: 4,
  дөрвөн: 4,
  тав: 5,
  таван: 5,
  зургаа: 6,
  зургаан: 6,
  долоо: 7,
  найм: 8,
  найман: 8,
  ес: 9,
  есөн: 9,
  арав: 10,
  арван: 10,
}
const ordinals: Record<string, number> = {
  нэг: 1,
  хоёр: 2,
  гурав: 3,
  дөрөв: 4,
  тав: 5,
  зургаа: 6,
  зургад: 6,
  долоо: 7,
  долд: 7,
  найм: 8,
  найд: 8,
  ес: 9,
  есд: 9,
  арав: 10,
  аравд: 10,
}
const countNames = Object.keys(counts).join('|')
const ordinalNames = Object.keys(ordinals).join('|')
const quarter = 'iv|i{1,3}'
const romanMonths = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii']

type Wording = [RegExp, (whole: string, ...groups: string[]) => string]

const wordings: Wording[] = [
  // «нэг удаа», «хоёроос доошгүй удаа», «2-3 удаа»: as many times at least.
  [
    new RegExp(`(?<!\\p{L})(${countNames})(?=(?:аас|ээс|оос|өөс)? ?(?:доошгүй )?удаа)`, 'gu'),
    (_, name) => String(counts[name]),
  ],
  [/(\d{1,3})(?: ?- ?\d{1,3}| ?-? ?(?:аас|ээс|оос|өөс) ?доошгүй) ?(?=удаа)/gu, (_, least) => `${least} `],
  // «арван хоёрдугаар сар», «Гуравдугаар сард».
  [
    new RegExp(`(?<!\\p{L})(арван ?)?(${ordinalNames})(?:дугаар|дүгээр|угаар|үгээр) ?(?=сар|улир)`, 'gu'),
    (_, ten, name) => `${(ten ? 10 : 0) + (ordinals[name] ?? 0)} дугаар `,
  ],
  [
    /(?<![\p{L}\d])([ivxх]{1,4}) ?(?=сар(?!\p{L})|сард|сарын)/gu,
    (whole, roman) => {
      const month = romanMonths.indexOf(roman.replaceAll('х', 'x')) + 1
      return month > 0 ? `${month} ` : whole
    },
  ],
  // «2026/I улирал», «I/2026», «Q1».
  [
    new RegExp(`(20\\d\\d) ?[/-] ?(${quarter})(?![\\p{L}\\d])(?: ?улир\\p{L}*)?`, 'gu'),
    (_, year, which) => `${year} оны ${which} улирал`,
  ],
  [
    new RegExp(`(?<![\\p{L}\\d])(${quarter}) ?[/-] ?(20\\d\\d)(?!\\d)`, 'gu'),
    (_, which, year) => `${year} оны ${which} улирал`,
  ],
  [/(?<![\p{L}\d])q([1-4])(?!\d)/gu, (_, which) => `${which} улирал`],
  // «2026.03», «2026/3 сар».
  [
    /(?<![\d.])(20\d\d)[./-](0?[1-9]|1[0-2])(?: ?сар(?:д|ын)?)?(?![\d./-])/gu,
    (_, year, month) => `${year} оны ${month} сар`,
  ],
  // «03.01-06.30».
  [
    /(?<![\d./])(0?[1-9]|1[0-2])\.(0[1-9]|[12]\d|3[01]) ?- ?(0?[1-9]|1[0-2])\.(0[1-9]|[12]\d|3[01])(?![\d./%])/gu,
    (_, month, day, last, end) => `${month} сарын ${day}-нээс ${last} сарын ${end}`,
  ],
  // «03.15», «3/15» and the end of «2026.03.01-06.30»; «1.2» says something else.
  [
    /(?<![\d./])(?:(?<=20\d\d\.\d{1,2}\.\d{1,2} ?- ?))?(0[1-9]|1[0-2]|[1-9])[./](0[1-9]|[12]\d|3[01])(?![\d./%])/gu,
    (_, month, day) => `${month} сарын ${day}`,
  ],
  // «3-р сараас 5-р сар», «2-оос 4 дүгээр сар».
  [
    /(\d{1,2}) ?-? ?(?:р|дугаар|дүгээр)? ?(?:сараас|аас|ээс|оос|өөс) (\d{1,2}) ?-? ?(?:р|дугаар|дүгээр)? ?(?=сар(?!ын))/gu,
    (_, from, to) => `${from}-${to} `,
  ],
  // «Хагас, бүтэн жилээр», «Хагас жил, жилийн эцсээр».
  [
    /хагас(?: жил)?(?:ээр|ийн)?,? ?(?:ба |болон )?(?:бүтэн жил\p{L}*|жил(?:ийн эц\p{L}+|ээр))/gu,
    () => 'хагас жил бүр',
  ],
  [/жилийн (?:эцэс|эцс|сүүл(?!ийн хагас)|төгсгөл)\p{L}*/gu, () => '4 дүгээр улирал'],
  [/жилийн эх(?:энд|ээр|лэлд)/gu, () => '1 дүгээр улирал'],
  [/(?<![\p{L}\d] ?)улирлын (?:эцэст|эцсээр|эхэнд|эхээр|сүүлээр)/gu, () => 'улирал бүр'],
  [
    /(сар|улирал|жил) бүрийн (?:эхний|сүүлийн) (?:сард|(?:7|долоо) хоногт|өдөр)/gu,
    (_, unit) => `${unit} бүр`,
  ],
  [
    /(сар|улирал) бүрийн (?:\d{1,2} ?-? ?(?:ны|ний|нд)?(?: өд\p{L}+)?(?: ?дотор)?|эцэст|эцсээр|эхэнд|эхээр)(?!\p{L})/gu,
    (_, unit) => `${unit} бүр`,
  ],
  [
    /(?<!\d)(\d{1,2}) ?хоног (?:бүр|тутам)\p{L}*/gu,
    (whole, days) => (days === '7' ? whole : `сард ${Math.max(1, Math.round(30 / Number(days)))} удаа`),
  ],
  [/туршид(?!\p{L})/gu, () => 'турш'],
  [/байнгын(?!\p{L})/gu, () => 'байнга'],
  [/тайлант (?:хугацаа|жил|он)\p{L}*/gu, () => 'тухайн жил'],
  [/^ *(20\d\d) ?- ?(20\d\d) *$/u, (_, from, to) => `${from}-${to} он`],
]

/** The same period in the wording that the rules know. */
export function inUsualWords(folded: string): string {
  let text = folded
  for (const [pattern, write] of wordings) text = text.replace(pattern, write)
  return text
}
