/** Runs a command and ends the process with 0 where it returns true, else 1; a wrong setting is told without a stack. */
export async function runCommand(command: () => Promise<boolean>): Promise<void> {
  let succeeded = false;
  try {
    succeeded = await command();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
  process.exitCode = succeeded ? 0 : 1;
}
