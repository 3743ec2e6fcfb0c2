using System.Globalization;
using AutoMapper;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Addresses;
using OnOfficeSync.Application.Administration;
using OnOfficeSync.Application.Appointments;
using OnOfficeSync.Application.Devices;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Application.Notices;
using OnOfficeSync.Application.Settings;
using OnOfficeSync.Application.Tasks;
using OnOfficeSync.Domain.Addresses;
using OnOfficeSync.Domain.Appointments;
using OnOfficeSync.Domain.Items;
using OnOfficeSync.Domain.Tasks;

namespace OnOfficeSync.Host.Web.Json;

/// <summary>
/// Copies between the records of the API and those of the use cases. It decides nothing. Nothing nests deeper than the depth that every map names
/// (docs/decisions/0003-automapper.md).
/// </summary>
internal sealed class JsonProfile : Profile
{
    private const int Depth = 3;

    public JsonProfile()
    {
        // A list left out is not an empty one.
        AllowNullCollections = true;
        Addresses();
        Appointments();
        Tasks();
        Sync();
        Administration();
    }

    private void Addresses()
    {
        CreateMap<AddressJson, AddressDraft>().MaxDepth(Depth);
        CreateMap<EntryJson, EntryDraft>().MaxDepth(Depth);
        CreateMap<Entry, EntryJson>().MaxDepth(Depth);
        CreateMap<Address, AddressJson>().MaxDepth(Depth).ForMember(json => json.Id, member => member.Ignore());
        CreateMap<CrmRecord<Address>, AddressJson>().MaxDepth(Depth)
            .IncludeMembers(record => record.Content)
            .ForMember(json => json.Id, member => member.MapFrom(record => record.Id.ToString(CultureInfo.InvariantCulture)));
    }

    private void Appointments()
    {
        CreateMap<AppointmentJson, AppointmentDraft>().MaxDepth(Depth);
        CreateMap<RecurrenceJson, RecurrenceDraft>().MaxDepth(Depth);
        CreateMap<ParticipantJson, ParticipantDraft>().MaxDepth(Depth);
        CreateMap<Recurrence, RecurrenceJson>().MaxDepth(Depth);
        CreateMap<Participant, ParticipantJson>().MaxDepth(Depth);
        CreateMap<Appointment, AppointmentJson>().MaxDepth(Depth).ForMember(json => json.Id, member => member.Ignore());
        CreateMap<CrmRecord<Appointment>, AppointmentJson>().MaxDepth(Depth)
            .IncludeMembers(record => record.Content)
            .ForMember(json => json.Id, member => member.MapFrom(record => record.Id.ToString(CultureInfo.InvariantCulture)));
    }

    private void Tasks()
    {
        CreateMap<TaskJson, TaskDraft>().MaxDepth(Depth);
        CreateMap<CrmTask, TaskJson>().MaxDepth(Depth).ForMember(json => json.Id, member => member.Ignore());
        CreateMap<CrmRecord<CrmTask>, TaskJson>().MaxDepth(Depth)
            .IncludeMembers(record => record.Content)
            .ForMember(json => json.Id, member => member.MapFrom(record => record.Id.ToString(CultureInfo.InvariantCulture)));
    }

    private void Sync()
    {
        CreateMap<SettingsJson, SyncSettings>().MaxDepth(Depth);
        CreateMap<SyncSettings, SettingsJson>().MaxDepth(Depth);
        CreateMap<SyncStatus, StatusJson>().MaxDepth(Depth).ForCtorParam(nameof(StatusJson.Effective), parameter => parameter.MapFrom(status =>
            new DirectionsJson(status.Effective[ItemKind.Address], status.Effective[ItemKind.Appointment], status.Effective[ItemKind.Task])));
        CreateMap<DeviceWipe, WipeJson>(MemberList.Destination).MaxDepth(Depth);
        CreateMap<DeviceInformation, DeviceJson>(MemberList.Source).MaxDepth(Depth);
        CreateMap<Device, DeviceJson>().MaxDepth(Depth).IncludeMembers(device => device.Information);
        CreateMap<Notice, NoticeJson>().MaxDepth(Depth).ForMember(json => json.Item, member => member.MapFrom(notice =>
            new NoticeItemJson(notice.ItemKind, notice.ItemId == null ? null : notice.ItemId.Value.ToString(CultureInfo.InvariantCulture))));
    }

    private void Administration()
    {
        CreateMap<Tenant, TenantJson>().MaxDepth(Depth)
            .ForMember(json => json.Modules, member => member.MapFrom(tenant => new ModulesJson { ZPush = tenant.ZPushModule }));
        CreateMap<Maintenance, MaintenanceJson>().MaxDepth(Depth).ReverseMap().MaxDepth(Depth);
        CreateMap<TenantJson, TenantDraft>().MaxDepth(Depth)
            .ForCtorParam(nameof(TenantDraft.ZPushModule), parameter => parameter.MapFrom(json => json.Modules.ZPush));
        CreateMap<UserRecord, UserJson>().MaxDepth(Depth)
            .ForMember(json => json.Password, member => member.Ignore())
            .ForMember(json => json.Rights, member => member.MapFrom(user => new RightsJson { Sync = user.SyncRight, ZPush = user.ZPushRight }));
        CreateMap<UserJson, UserDraft>().MaxDepth(Depth)
            .ForMember(user => user.SyncRight, member => member.MapFrom(json => json.Rights.Sync))
            .ForMember(user => user.ZPushRight, member => member.MapFrom(json => json.Rights.ZPush));
    }
}
