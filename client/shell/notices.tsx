/** Where notices appear: short sentences about what was just done, at the foot of the page. */
import '@mantine/notifications/styles.layer.css';
import { Notifications } from '@mantine/notifications';

export const Notices = () => <Notifications position="bottom-center" limit={3} />;
