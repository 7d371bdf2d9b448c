/** Puts the focus on the field of that path (`lines.2.netPrice`), or of its nearest parent on screen; false when there is none. */
export function focusField(path: string): boolean {
  const steps = path.split('.');
  for (let length = steps.length; length > 0; length -= 1) {
    const sought = CSS.escape(steps.slice(0, length).join('.'));
    const element = document.querySelector<HTMLElement>(`[data-field="${sought}"], [data-field^="${sought}."]`);
    if (element !== null) {
      // What is folded away cannot take the focus.
      element.closest('details')?.setAttribute('open', '');
      element.scrollIntoView({ block: 'center' });
      element.focus();
      // A box or a group of choices hands the focus on to the control inside it.
      if (document.activeElement !== element) element.querySelector('input')?.focus();
      return true;
    }
  }
  return false;
}
