/** Hands bytes to the person as a download, in both shells: the shell decides where it goes, the window never names a path. */
export function saveFile(name: string, bytes: Uint8Array<ArrayBuffer> | Blob, mimeType: string): void {
  const url = URL.createObjectURL(new Blob([bytes], { type: mimeType }));
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = name;
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
  // The download takes hold of the blob some time after the click; a minute is ample.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 60_000);
}
