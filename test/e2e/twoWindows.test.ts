import { copySample } from '../../src/development/sample';
import { Guide } from '../support/guide';
import { writeGuidedPack } from '../support/guidedPack';
import { until } from '../support/until';
import { openWorkbench, type Workbench } from '../support/workbench';

suite('two windows on one folder', () => {
  let first: Workbench;
  let second: Workbench;
  let guide: Guide;
  let secondGuide: Guide;

  suiteSetup(async () => {
    const folder = copySample();
    await writeGuidedPack(folder);
    first = await openWorkbench({ folder });
    guide = await Guide.open(first);
    await guide.button('Start: Logging, shortly').waitFor();
    second = await first.openSecondWindow();
    secondGuide = await Guide.open(second);
    await secondGuide.button('Start: Writing, shortly').waitFor();
  });
  suiteTeardown(() => first.close());

  test('are read in at the same time', async () => {
    await guide.button('Start: Logging, shortly').click();
    await guide.heading.getByText('Open').waitFor();
    await secondGuide.button('Start: Writing, shortly').click();
    await secondGuide.heading.getByText('Writing, shortly').waitFor();
    await secondGuide.button('Next').click();
    await secondGuide.heading.getByText('Receiving').waitFor();
    await Promise.all([guide.button('Next').click(), secondGuide.button('Next').click()]);
    await guide.heading.getByText('Write').waitFor();
    await secondGuide.heading.getByText('Storing').waitFor();
    await secondGuide.button('Next').click();
    await secondGuide.heading.getByText('Logging').waitFor();
  });

  test('have one progress', async () => {
    await second.runCommand('Source Guide: Leave Walkthrough');
    const page = secondGuide.page
      .filter({ hasText: '1 of 2 steps read' })
      .filter({ hasText: '2 of 3 steps read' });
    // A window hears of the others within a few seconds, and shows it when the page is drawn again.
    await until(async () => {
      await second.runCommand('Source Guide: Refresh');
      return (await page.count()) === 1;
    });
  });

  test('show after a reload what each of them showed, whichever was moved in last', async () => {
    await secondGuide.button('Continue: Writing, shortly').click();
    await secondGuide.heading.getByText('Logging').waitFor();
    await first.page.reload();
    guide = await Guide.reopened(first);
    await guide.heading.getByText('Write').waitFor();
    await second.page.reload();
    secondGuide = await Guide.reopened(second);
    await secondGuide.heading.getByText('Logging').waitFor();
  });
});
