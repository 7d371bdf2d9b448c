/** True for a flow number of the portal: 25 characters, `CPP001` and digits (chorus-pro-api.md, 6.4). */
export function isFlowNumber(text: string): boolean {
  return /^CPP001\d{19}$/.test(text);
}
