/**
 * Themes of joint work: the IASC clusters in the list that stood in 2024, and the peace themes beside them.
 * `sector` is the OECD DAC purpose code that an IATI 2.03 export uses.
 */
export const themes = {
  protection: { sector: '72010' },
  health: { sector: '72010' },
  wash: { sector: '72010' },
  food_security: { sector: '72040' },
  nutrition: { sector: '72040' },
  education: { sector: '72012' },
  shelter: { sector: '72010' },
  cccm: { sector: '72010' },
  early_recovery: { sector: '73010' },
  logistics: { sector: '72050' },
  telecommunications: { sector: '72050' },
  dialogue: { sector: '15220' },
  rule_of_law: { sector: '15130' },
  human_rights: { sector: '15160' },
  disarmament: { sector: '15240' },
  mine_action: { sector: '15250' },
  elections: { sector: '15151' },
} as const satisfies Record<string, { sector: string }>;

export type Theme = keyof typeof themes;
