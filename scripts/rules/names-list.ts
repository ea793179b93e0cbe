/** Wrong spellings that people use for names here. Add one when it turns up; what looks like a name is found without it. */
export interface WrongName {
  /** With the flag `g`. */
  wrong: RegExp;
  right: string;
}

export const wrongNames: WrongName[] = [
  { wrong: /\bHinchingsbrooke?\b|\bHinchinbrooke?\b|\bHinchingbrook\b/gi, right: 'Hinchingbrooke' },
  { wrong: /\bAdd?enbrooke?s\b(?!['’])|\bAdenbrooke?['’]s\b|\bAddenbrook['’]s\b/gi, right: 'Addenbrooke’s' },
  { wrong: /\bPappworth\b/gi, right: 'Papworth' },
  { wrong: /\bPapworth hospital\b/g, right: 'Papworth Hospital' },
  { wrong: /\bStamford & Rutland\b/gi, right: 'Stamford and Rutland' },
  { wrong: /\bKings Lynn\b/gi, right: 'King’s Lynn' },
  { wrong: /\bWisbe(?:ach|ck|tch)\b/gi, right: 'Wisbech' },
  { wrong: /\bHuntingtonshire\b/gi, right: 'Huntingdonshire' },
  { wrong: /\bPeterbrough\b|\bPeterboro\b/gi, right: 'Peterborough' },
  { wrong: /\bNHS England and Improvement\b|\bNHSE&I\b|\bNHSEI\b/g, right: 'NHS England and NHS Improvement' },
  { wrong: /\bHealth Watch\b|\bHealthWatch\b/g, right: 'Healthwatch' },
  { wrong: /\bChildLine\b|\bChild Line\b/g, right: 'Childline' },
  { wrong: /\bNHS-?111\b|\b111 NHS\b/g, right: 'NHS 111' },
  { wrong: /\bA (?:and|&|\+) E\b|\bA\+E\b|\bA&e\b|\bAandE\b|\bAE(?= department| unit)/g, right: 'A&E' },
  { wrong: /\bPharmacy first\b/g, right: 'Pharmacy First' },
  { wrong: /\bNHS app\b/g, right: 'NHS App' },
  { wrong: /\bRelay Uk\b|\bRelayUK\b/g, right: 'Relay UK' },
];
