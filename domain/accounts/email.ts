/** Two addresses with the same key are the same account: case and spaces around them aside. */
export function emailKey(email: string): string {
  return email.trim().normalize('NFC').toLowerCase();
}
