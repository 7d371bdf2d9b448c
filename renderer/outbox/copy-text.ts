/** Puts a text on the clipboard; where the shell does not let a window do so, through a selection of its own. Answers whether it is there. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const holder = document.createElement('textarea');
    const before = document.activeElement;
    holder.value = text;
    holder.className = 'copy-holder';
    holder.setAttribute('aria-hidden', 'true');
    document.body.append(holder);
    holder.select();
    // The one way that needs no permission; nothing has taken its place.
    const copied = document.execCommand('copy');
    holder.remove();
    if (before instanceof HTMLElement) before.focus();
    return copied;
  }
}
