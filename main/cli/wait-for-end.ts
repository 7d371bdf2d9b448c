/** Answers when the user ends the program: Ctrl+C, or the system's polite request. */
export async function waitForEnd(): Promise<void> {
  await new Promise<void>((resolve) => {
    const end = () => {
      process.off('SIGINT', end);
      process.off('SIGTERM', end);
      resolve();
    };
    process.on('SIGINT', end);
    process.on('SIGTERM', end);
  });
}
