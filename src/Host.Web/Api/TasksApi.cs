using AutoMapper;
using MediatR;
using OnOfficeSync.Application.Tasks;
using OnOfficeSync.Domain.Tasks;
using OnOfficeSync.Host.Web.Json;
using OnOfficeSync.Host.Web.Web;

namespace OnOfficeSync.Host.Web.Api;

/// <summary><c>/tasks</c>.</summary>
internal static class TasksApi
{
    private static readonly Resource<CrmTask, TaskDraft, TaskJson> Tasks = new()
    {
        Path = "tasks",
        Name = "task",
        List = (account, after, limit) => new ListTasks(account, after, limit),
        Get = (account, id) => new GetTask(account, id),
        Create = (account, draft) => new CreateTask(account, draft),
        Replace = (account, id, precondition, draft) => new ReplaceTask(account, id, precondition, draft),
        Delete = (account, id, precondition) => new DeleteTask(account, id, precondition),
    };

    public static void MapTasks(this IEndpointRouteBuilder api) =>
        Tasks.Map(api).MapPost("/{id}/restore", RestoreAsync).WithSummary("Brings back a task that the user deleted on a device").Produces<TaskJson>();

    private static async Task<IResult> RestoreAsync(HttpContext http, Caller caller, string id, ISender sender, IMapper mapper, CancellationToken cancellation) =>
        Resource<CrmTask, TaskDraft, TaskJson>.Tagged(http, mapper, await sender.Send(new RestoreTask(caller.Account, Tasks.KeyOf(id)), cancellation));
}
