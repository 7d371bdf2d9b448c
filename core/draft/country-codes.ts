/** ISO 3166-1: two letters and three letters, of the countries that French firms and buyers sit in or trade with. */
const PAIRS =
  'AD-AND AE-ARE AL-ALB AT-AUT AU-AUS BA-BIH BE-BEL BG-BGR BL-BLM BR-BRA BY-BLR CA-CAN CH-CHE CN-CHN CY-CYP CZ-CZE DE-DEU DK-DNK DZ-DZA EE-EST ES-ESP FI-FIN FR-FRA GB-GBR GF-GUF GP-GLP GR-GRC HR-HRV HU-HUN IE-IRL IL-ISR IN-IND IS-ISL IT-ITA JP-JPN KR-KOR LI-LIE LT-LTU LU-LUX LV-LVA MA-MAR MC-MCO MD-MDA ME-MNE MF-MAF MK-MKD MQ-MTQ MT-MLT NC-NCL NL-NLD NO-NOR NZ-NZL PF-PYF PL-POL PM-SPM PT-PRT RE-REU RO-ROU RS-SRB SE-SWE SG-SGP SI-SVN SK-SVK SM-SMR TN-TUN TR-TUR UA-UKR US-USA VA-VAT WF-WLF YT-MYT ZA-ZAF';

const pairs = PAIRS.split(' ').map((pair) => [pair.slice(0, 2), pair.slice(3)] as const);
const threeLetters = new Map(pairs);
const twoLetters = new Map(pairs.map(([two, three]) => [three, two] as const));

/** `FR` → `FRA`; a code that we do not know stays as it is. */
export function toThreeLetters(code: string): string {
  return threeLetters.get(code) ?? code;
}

/** `FRA` → `FR`; a code that we do not know stays as it is. */
export function toTwoLetters(code: string): string {
  return twoLetters.get(code) ?? code;
}
