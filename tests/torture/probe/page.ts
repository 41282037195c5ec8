import { age } from './age';
import { look } from './look';
import { offerProbe } from './offer';

offerProbe({ look, age });
