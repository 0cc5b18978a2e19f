import { fold } from '../core/fold.ts';
import type { Theme } from '../missions/themes.ts';

/** Names of sectors and clusters as sheets write them; the first that the text contains decides. */
const words: readonly (readonly [Theme, readonly string[]])[] = [
  ['wash', ['wash', 'water', 'eau hygiene', 'eau et', 'agua', 'المياه']],
  ['food_security', ['food', 'securite alimentaire', 'alimentaria', 'agricultur', 'الغذائي', 'الغذاء']],
  ['nutrition', ['nutrition', 'nutricion', 'التغذيه']],
  ['mine_action', ['mine action', 'lutte antimines', 'minas', 'الالغام']],
  ['human_rights', ['human rights', 'droits de l homme', 'derechos humanos', 'حقوق الانسان']],
  ['rule_of_law', ['rule of law', 'etat de droit', 'estado de derecho', 'سياده القانون']],
  ['protection', ['protection', 'proteccion', 'الحمايه']],
  ['health', ['health', 'sante', 'salud', 'الصحه']],
  ['education', ['education', 'educacion', 'التعليم']],
  ['shelter', ['shelter', 'abri', 'alojamiento', 'albergue', 'الماوي']],
  ['cccm', ['cccm', 'camp coordination', 'camp management']],
  ['early_recovery', ['early recovery', 'relevement precoce', 'recuperacion temprana']],
  ['logistics', ['logistic', 'logistique', 'logistica', 'اللوجستي']],
  ['telecommunications', ['telecommunication', 'telecomunicaciones']],
  ['disarmament', ['disarmament', 'ddr', 'desarmement', 'desarme']],
  ['elections', ['election', 'elecciones', 'الانتخاب']],
  ['dialogue', ['dialogue', 'reconciliation', 'dialogo', 'cohesion']],
];

/** The theme that a sheet's sector stands for; null where it is none of ours. */
export function themeOf(sector: string): Theme | null {
  const text = fold(sector);
  return words.find(([, names]) => names.some((name) => text.includes(fold(name))))?.[0] ?? null;
}
