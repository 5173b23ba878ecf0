/** Whether the window is too narrow for panels beside the content, so that they become sheets from below. */
import { useMediaQuery } from '@mantine/hooks';

export const usePhone = (): boolean => useMediaQuery('(max-width: 767px)', false, { getInitialValueInEffect: false });
